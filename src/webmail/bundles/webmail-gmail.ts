import { gmail } from "../gmail/adapter.ts";
import { register } from "../registry.ts";

register(gmail);
