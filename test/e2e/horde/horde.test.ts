import { expect, it } from "vitest";
import { HORDE_USER } from "../rig/horde-login.ts";
import { HORDE_WAYS, HordePage } from "../rig/horde-page.ts";
import { incomingInvitation, incomingMail } from "../roundcube/incoming-mail.ts";
import { CLIENT, describeGuarded, keep, SENSITIVE, sendAnyway, sentOnce } from "./guarded-horde.ts";

describeGuarded("dynamic page", HordePage, (bench) => {
  it.each(HORDE_WAYS)("by %s: held; kept: none leaves; the same way again and sent anyway: one leaves", async (way) => {
    await bench.mail.openCompose();
    await bench.mail.write(CLIENT, "De stukken", SENSITIVE);
    const before = await bench.mail.written();
    await bench.mail.sendBy(way);
    await keep(bench);
    expect(await bench.mail.written()).toEqual(before);
    await bench.mail.sendBy(way);
    await sendAnyway(bench);
    await sentOnce(bench);
  });

  it("a clean mail by Ctrl+Enter leaves without a question, once", async () => {
    await bench.mail.openCompose();
    await bench.mail.write(CLIENT, "Groet", "Goedemiddag, hierbij.");
    await bench.mail.sendBy("control-enter");
    await sentOnce(bench);
  });

  it("a message that came in and is sent on: held, for its text stands on no page; kept: none; sent anyway: one", async () => {
    bench.horde.deliver(HORDE_USER, incomingMail("Stukken", SENSITIVE));
    await bench.mail.openRedirect(1);
    await bench.page.fill("#redirect_to", CLIENT);
    await bench.page.click("#send_button_redirect");
    await keep(bench);
    await bench.page.click("#send_button_redirect");
    await sendAnyway(bench);
    await sentOnce(bench);
  });

  it("an answer to an invitation, in which its writer cannot put a word, leaves as Horde makes it, once", async () => {
    bench.horde.deliver(HORDE_USER, incomingInvitation("Kennismaking"));
    await bench.mail.openInvitation(2);
    await bench.mail.answer("accept");
    await sentOnce(bench);
    const [answer] = (await bench.sink.messages[0]?.parsed())?.attachments ?? [];
    expect(new TextDecoder().decode(answer?.bytes)).toContain("PARTSTAT=ACCEPTED");
  });
});
