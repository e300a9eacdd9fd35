import { startBackground } from "../browser/background.ts";
import { endpoints } from "../webmail/endpoints.ts";

startBackground(endpoints);
