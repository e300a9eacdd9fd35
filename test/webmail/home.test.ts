// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { homeOf } from "../../src/webmail/home.ts";
import { register } from "../../src/webmail/registry.ts";
import { roundcube } from "../../src/webmail/roundcube/adapter.ts";

register(roundcube);

function frameIn(doc: Document): Document {
  const frame = doc.createElement("iframe");
  doc.body.append(frame);
  if (!frame.contentDocument) throw new Error("a frame without a document");
  return frame.contentDocument;
}

beforeEach(() => document.body.replaceChildren());

test("the guard of the outermost page of a site sees to what is written in its frames, at any depth", () => {
  const frame = frameIn(document);
  expect(homeOf(document)).toBe(document);
  expect(homeOf(frame)).toBe(document);
  expect(homeOf(frameIn(frame))).toBe(document);
});

test("around a page that another webmail knows it is left to that one's own guard", () => {
  const frame = frameIn(document);
  const inside = frameIn(frame);
  const form = frame.createElement("form");
  form.name = "form";
  form.append(frame.createElement("textarea"));
  form.firstElementChild?.setAttribute("name", "_message");
  frame.body.append(form);
  expect(roundcube.matches(frame)).toBe(true);
  expect(homeOf(inside)).toBe(inside);
});
