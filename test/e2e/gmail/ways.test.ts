import { expect, it } from "vitest";
import { nothingUnguarded } from "../product/network-alarm.ts";
import { OUTSIDE, SENSITIVE } from "./gmail-mail.ts";
import { describeGuarded } from "./guarded-gmail.ts";
import { ways } from "./ways-of-sending.ts";

describeGuarded("ways of sending", (bench) => {
  it.each(ways)("$name: not sent when kept, sent once when released ($query)", async (way) => {
    const mail = await bench.open(way.query);
    const subject = way.noSubject ? "" : way.name;
    const root = await mail.compose({ to: [`"Marijke" <${OUTSIDE}>`], subject, html: way.noSubject ? "" : SENSITIVE });
    // Gmail asks about a mail without subject and text; what is secret is then in a file.
    if (way.noSubject) await mail.drop(root, { name: "klant.txt", bytes: SENSITIVE });
    await way.press(mail, root);
    expect(await mail.keeps()).toContain(OUTSIDE);
    expect(await mail.left(subject)).toBe(0);
    await way.press(mail, root);
    await mail.sendsAnyway();
    await way.answerPage?.(mail, root);
    expect(await mail.leftAfterRelease(subject)).toBe(1);
    expect(await mail.page.dialog().isOpen()).toBe(false);
    expect(mail.sent(subject)[0]).toMatchObject({ to: [OUTSIDE], isScheduled: way.planned ?? false });
  });

  it("what left is what was released: nothing else, nothing twice", () => {
    const ids = bench.gmail.outbox.map(({ id }) => id);
    expect(ids).toHaveLength(ways.length);
    expect(new Set(ids).size).toBe(ways.length);
  });

  it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(bench.browser));
});
