import { outlook } from "../outlook/adapter.ts";
import { register } from "../registry.ts";

register(outlook);
