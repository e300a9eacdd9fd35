import { mountJournal } from "../pages/journal-page.tsx";
import { pageRoot } from "../pages/page-root.ts";

mountJournal(pageRoot());
