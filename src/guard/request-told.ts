import type { LeavingRequest } from "../browser/messages.ts";
import type { PageRequest } from "../webmail/adapter.ts";
import { formText } from "../webmail/page-request.ts";

/** A request that is let go, and the form that it submits, by which button. */
export interface ToldRequest extends Pick<PageRequest, "url" | "method" | "headers" | "body"> {
  readonly form?: HTMLFormElement | null;
  readonly submitter?: HTMLElement | null;
}

/** Above this a body is not compared: carrying it would hold the page up, and messages have a limit. */
const longestBody = 16_000_000;

/** As the network check is told of it. A form leaves with what it holds now. */
export function requestTold(request: ToldRequest): Omit<LeavingRequest, "webmail" | "ticket"> {
  const { url, method, headers = {}, form, submitter } = request;
  const body = form ? formText(new FormData(form, submitter)) : request.body;
  return { url, method, headers, body: body !== null && body.length > longestBody ? null : body };
}
