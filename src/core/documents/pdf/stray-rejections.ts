/** The part of Node's `process` that tells of promises that failed unheard. */
export interface RejectionHost {
  on(event: "unhandledRejection", listener: (reason: unknown) => void): unknown;
}

/** Faults that pdf.js finds in a file. */
const faults = new Set([
  "FormatError",
  "ParserEOFException",
  "XRefEntryException",
  "XRefParseException",
  "MissingDataException",
  "InvalidPDFException",
  "UnknownErrorException",
  "Jbig2Error",
  "JpegError",
  "JpxError",
  "DNLMarkerError",
  "EOIMarkerError"
]);

/**
 * pdf.js 6 fetches pages ahead (`Catalog.getPageDict`) and, where the first fails, asks for the others no more: what is
 * wrong with them it tells nobody, and Node ends the thread of such a promise. It cannot be reached from here; the page
 * itself is asked for again, and then counts as damaged. What others fail to hear stays as it was: it ends the thread.
 */
export function passOverStrayFaults(host: RejectionHost): void {
  host.on("unhandledRejection", (reason) => {
    if (!(reason instanceof Error && faults.has(reason.name))) throw reason;
  });
}

/** Node's; null in browsers, where nothing ends of it. */
export function rejectionHost(): RejectionHost | null {
  const host: unknown = Reflect.get(globalThis, "process");
  return isRejectionHost(host) ? host : null;
}

function isRejectionHost(host: unknown): host is RejectionHost {
  return typeof host === "object" && host !== null && typeof Reflect.get(host, "on") === "function";
}
