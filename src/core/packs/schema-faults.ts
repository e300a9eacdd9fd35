import { type BaseIssue, type BaseSchema, type InferOutput, safeParse } from "valibot";
import { extentFaults } from "./json-extent.ts";
import { faultOfIssue, type PackFault } from "./pack-fault.ts";
import { unknownKeyFaults } from "./unknown-keys.ts";

/** `output` is null where there are faults that leave it without its shape. */
export interface SchemaReading<Output> {
  readonly output: Output | null;
  readonly faults: readonly PackFault[];
  /** Too large to be looked at any further. */
  readonly isTooLarge: boolean;
}

/** Untrusted JSON against a schema of this folder, with all its faults, in bounded time. */
export function readBySchema<Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  schema: Schema,
  json: unknown
): SchemaReading<InferOutput<Schema>> {
  const extent = extentFaults(json);
  if (extent.some((fault) => fault.code === "too-large")) return { output: null, faults: extent, isTooLarge: true };
  const result = safeParse(schema, json, { abortPipeEarly: true });
  const issues = (result.issues ?? []).filter((issue) => issue.expected !== "never");
  const faults = [...extent, ...issues.map(faultOfIssue), ...unknownKeyFaults(schema, json)];
  return { output: result.typed ? result.output : null, faults, isTooLarge: false };
}
