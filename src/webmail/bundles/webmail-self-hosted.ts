import { generic } from "../generic/adapter.ts";
import { watchShadows } from "../generic/composed.ts";
import { horde } from "../horde/adapter.ts";
import { register } from "../registry.ts";
import { roundcube } from "../roundcube/adapter.ts";
import { sogo } from "../sogo/adapter.ts";

// The one for pages that no other knows comes last.
register(roundcube, sogo, horde, generic);
watchShadows(window);
