import { expect, it } from "vitest";
import { answerAnyway, sendAndBeAsked } from "../roundcube/answering.ts";
import { CLIENT, stateOf, write } from "../roundcube/draft.ts";
import { describeGuarded, expectNothingSent, expectSentOnce } from "../roundcube/guarded-roundcube.ts";

describeGuarded("a release that does not arrive", (bench) => {
  const compose = async () => {
    await bench.mail.openCompose();
    await write(bench.mail, { to: [CLIENT], files: [bench.files.dossiers[0]] });
    return stateOf(bench.mail);
  };

  it("there is no connection: the draft stays, and the next press sends it without a question", async () => {
    const draft = await compose();
    await sendAndBeAsked(bench);
    bench.roundcube.setConnected(false);
    await answerAnyway(bench.mail);
    await bench.page.dialog().waitClosed();
    await expectNothingSent(bench);
    bench.roundcube.setConnected(true);
    expect(await stateOf(bench.mail)).toEqual(draft);
    // As long as the guard waits to see that the page still stands.
    await bench.sink.settle(1_500);
    await bench.mail.sendBy("click");
    await expectSentOnce(bench);
    expect(await bench.page.dialog().isOpen()).toBe(false);
  });

  it("the session has ended: nothing is sent, and the draft stays", async () => {
    const draft = await compose();
    await sendAndBeAsked(bench);
    bench.roundcube.endSessions();
    await answerAnyway(bench.mail);
    await bench.page.dialog().waitClosed();
    await expectNothingSent(bench);
    await bench.sink.settle(2_000);
    expect(await stateOf(bench.mail)).toEqual(draft);
  });
});
