import { mountDialog } from "../pages/dialog-page.tsx";
import { pageRoot } from "../pages/page-root.ts";

mountDialog(pageRoot());
