import { pageRoot } from "../pages/page-root.ts";
import { mountPopup } from "../pages/popup-page.tsx";

mountPopup(pageRoot());
