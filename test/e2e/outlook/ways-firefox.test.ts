import { describeOutlookIn } from "./ways-in-browser.ts";

describeOutlookIn("firefox");
