import type { Variant } from "../variant.ts";

const address = "/sync/u/0/i/s?hl=en&c=5&rt=r&pt=ji";

/** Whether the server took it. */
export async function post(transport: Variant["transport"], body: string): Promise<boolean> {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body };
  if (transport === "xhr") return byXhr(body);
  try {
    const response = await (transport === "fetch" ? fetch(address, init) : fetch(new Request(address, init)));
    return response.ok;
  } catch {
    return false;
  }
}

function byXhr(body: string): Promise<boolean> {
  const request = new XMLHttpRequest();
  request.open("POST", address);
  request.setRequestHeader("content-type", "application/json");
  return new Promise((resolve) => {
    request.addEventListener("loadend", () => resolve(request.status === 200));
    request.send(body);
  });
}
