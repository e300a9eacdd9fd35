// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import { watchFiles } from "../../src/guard/file-watch.ts";
import { fetchAttachment } from "../../src/guard/server-attachment.ts";
import { choose, closeAll, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { askedRequest, FakeWebmail } from "./fake-webmail.ts";

// One answer, file or agreement taken for another: each of these was possible once.

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

const texts = { title: "", keep: "", orphaned: "", updated: "", dialogMissing: "" };
const request = askedRequest;

let mail: FakeWebmail;
let released: number[];
let guard: ComposeGuard;
beforeEach(() => {
  host.reset();
  closeAll();
  released = [];
  mail = new FakeWebmail();
  mail.body("BSN 123456782");
  guard = new ComposeGuard(
    mail.adapter,
    mail.compose,
    { release: (id) => released.push(id), abandon: () => undefined },
    texts
  );
});

async function sendAnyway(): Promise<void> {
  await question();
  choose({ choice: "send-anyway", sentence: "Ik snap het", reason: "omdat het moet", unrecorded: false });
  await vi.waitFor(() => expect(released).toHaveLength(1));
}

test("an approval is used once: after the mail was sent the same mail asks again", async () => {
  guard.onRequest(request(1));
  await sendAnyway();
  guard.onOutcome({ id: 1, ok: true });
  expect(guard.onRequest(request(2))).toBe("hold");
});

test("an agreement to a request that the page does not show covers no other such request", async () => {
  mail.agreeing = "page";
  guard.onRequest(request(1, "to b@elders.example"));
  await sendAnyway();
  guard.onOutcome({ id: 1, ok: false });
  expect(guard.onRequest(request(2, "to c@elders.example"))).toBe("hold");
});

test("`unrecorded` counts only after the journal has failed", async () => {
  guard.onRequest(request(1));
  await question();
  choose({ choice: "send-anyway", sentence: "Ik snap het", reason: "omdat het moet", unrecorded: true });
  await vi.waitFor(() => expect(released).toEqual([1]));
  expect(host.journal).toHaveLength(1);
});

test("a file that was chosen in one compose is not taken for one of that name in another", async () => {
  const other = new FakeWebmail();
  const silent = { release: () => undefined, abandon: () => undefined };
  const second = new ComposeGuard(other.adapter, other.compose, silent, texts);
  vi.stubGlobal("fetch", async () => ({ ok: true, blob: async () => new Blob(["BSN 123456782"]) }));
  document.body.append(mail.compose.root, other.compose.root);
  watchFiles(window, () => [guard, second]);
  const picker = document.createElement("input");
  picker.type = "file";
  Object.defineProperty(picker, "files", { value: [new File(["clean"], "a.txt")] });
  mail.compose.root.append(picker);
  picker.dispatchEvent(new Event("change", { bubbles: true }));
  const [forwarded] = other.attach("a.txt");
  expect((await (forwarded && second.readings.of(forwarded))?.result)?.findings).toHaveLength(1);
});

test("the log-in page is not taken for a page that was attached", async () => {
  // Roundcube 1.6 answers 200 with its log-in page, without redirecting, when the session has ended.
  const page = new Blob(['<form><input name="_pass" type="password"></form>'], { type: "text/html" });
  vi.stubGlobal("fetch", async () => ({ ok: true, blob: async () => page }));
  expect(await fetchAttachment("/file/1", "brief.html")).toBeNull();
});
