import type { PlasmoCSConfig } from "plasmo";
import { startGuard } from "../guard/start-guard.ts";

// Plasmo takes only a literal here; src/dev/manifest.ts overwrites it from plasmo.config.ts.
export const config: PlasmoCSConfig = {
  matches: ["http://verzendwacht-demo.localhost/*"],
  run_at: "document_start",
  all_frames: true
};

startGuard();
