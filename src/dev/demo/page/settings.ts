const TRANSPORTS = ["fetch", "xhr", "form", "form-submit", "beacon"] as const;

export type TransportName = (typeof TRANSPORTS)[number];

const query = new URLSearchParams(location.search);

/** How this page sends, from `?transport=`; `fetch` when absent or unknown. */
export const transportName: TransportName = TRANSPORTS.find((name) => name === query.get("transport")) ?? "fetch";

export const isPopup = query.get("popup") === "1";

/** What a classic form post left for the page that it came back to. */
export const arrival = { sent: query.get("sent") === "1", error: query.get("error"), draft: query.get("draft") };

/** The query that keeps the page's settings over a navigation. */
export function settingsQuery(extra: Readonly<Record<string, string>> = {}): URLSearchParams {
  const kept = ["transport", "lang"].flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new URLSearchParams([...kept, ...Object.entries(extra)]);
}
