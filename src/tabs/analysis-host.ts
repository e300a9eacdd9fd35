import { startAnalysisHost } from "../browser/analysis-host.ts";

startAnalysisHost().warm();
