import { mountOptions } from "../pages/options-page.tsx";
import { pageRoot } from "../pages/page-root.ts";

mountOptions(pageRoot());
