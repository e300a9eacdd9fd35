import { demo } from "../demo/adapter.ts";
import { register } from "../registry.ts";

register(demo);
