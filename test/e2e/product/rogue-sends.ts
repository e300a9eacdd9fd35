/**
 * Ways by which script in a webmail's page sends without the page-world script seeing it. Each runs in the page and may use its
 * argument only.
 */
export interface RogueMail {
  readonly url: string;
  readonly body: string;
  readonly type: string;
}

/** A frame of this kind is not patched before it has loaded. */
export async function fromFreshFrame({ url, body, type }: RogueMail): Promise<boolean> {
  const frame = document.createElement("iframe");
  frame.srcdoc = "<p>";
  document.body.append(frame);
  const realm = frame.contentWindow as unknown as typeof globalThis;
  const headers = { "content-type": type };
  return realm.fetch(url, { method: "POST", headers, body }).then(
    ({ ok }) => ok,
    () => false
  );
}

export async function beaconOfFreshFrame({ url, body }: RogueMail): Promise<boolean> {
  const frame = document.createElement("iframe");
  frame.srcdoc = "<p>";
  document.body.append(frame);
  const realm = frame.contentWindow as unknown as typeof globalThis;
  realm.navigator.sendBeacon(url, body);
  return false;
}

/** `body`: a form's fields, URL-encoded. */
export async function submitOfFreshFrame({ url, body }: RogueMail): Promise<boolean> {
  const frame = document.createElement("iframe");
  frame.srcdoc = "<p>";
  const answer = document.createElement("iframe");
  answer.name = "rogue-answer";
  document.body.append(frame, answer);
  const realm = frame.contentWindow as unknown as typeof globalThis;
  const native = realm.HTMLFormElement.prototype.submit;
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: url, target: answer.name, hidden: true });
  for (const [name, value] of new URLSearchParams(body)) {
    const field = document.createElement("textarea");
    Object.assign(field, { name, value });
    form.append(field);
  }
  document.body.append(form);
  native.call(form);
  return false;
}

export async function fromWorker(mail: RogueMail): Promise<boolean> {
  const worker = new Worker("/rogue-worker.js");
  const answered = new Promise<boolean>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage(mail);
  return answered;
}

/** Without a script file of its own. */
export async function fromBlobWorker(mail: RogueMail): Promise<boolean> {
  const script = `onmessage = ({ data: { url, body, type } }) => {
    const headers = { "content-type": type };
    fetch(url, { method: "POST", headers, body }).then(({ ok }) => postMessage(ok), () => postMessage(false));
  };`;
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  const answered = new Promise<boolean>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage(mail);
  return answered;
}

export async function fromServiceWorker(mail: RogueMail): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready;
  const answered = new Promise<boolean>((resolve) => {
    navigator.serviceWorker.onmessage = ({ data }) => resolve(data);
  });
  active?.postMessage(mail);
  return answered;
}

export async function startServiceWorker(): Promise<void> {
  await navigator.serviceWorker.register("/rogue-service.js");
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
}
