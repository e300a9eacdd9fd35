import { startAnalysisHost } from "../browser/analysis-host.ts";

startAnalysisHost(() => window.close()).warm();
