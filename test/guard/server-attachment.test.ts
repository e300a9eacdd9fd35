import { beforeEach, describe, expect, test, vi } from "vitest";
import { fetchAttachment } from "../../src/guard/server-attachment.ts";

const fetched = vi.fn<typeof fetch>();
beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal("fetch", fetched);
});

const answer = (body: string, type: string, status = 200): void => {
  fetched.mockResolvedValue(new Response(new Blob([body], { type }), { status }));
};

test("the file as the webmail serves it, with the writer's own session and no other's", async () => {
  answer("inhoud", "text/csv");
  const file = await fetchAttachment("/file/1", "a.csv");
  expect(file).toMatchObject({ name: "a.csv", type: "text/csv", size: 6 });
  expect(await file?.text()).toBe("inhoud");
  expect(fetched).toHaveBeenCalledWith("/file/1", { credentials: "same-origin" });
});

test.each<[string, string, string]>([
  ["a page where a page was named", "brief.html", "text/html"],
  ["a page in capital letters", "BRIEF.HTM", "text/html; charset=utf-8"],
  ["no type at all", "a.pdf", ""]
])("%s is the file", async (_, name, type) => {
  answer("inhoud", type);
  expect(await fetchAttachment("/file/1", name)).not.toBeNull();
});

describe("null, which is never clean", () => {
  test.each<[string, string]>([
    ["the log-in page instead of a PDF", "dossier.pdf"],
    ["the log-in page instead of a file without an ending", "dossier"],
    ["the log-in page instead of one that says html inside its name", "a.html.pdf"]
  ])("%s", async (_, name) => {
    answer("<form>Log in</form>", "text/html; charset=utf-8");
    expect(await fetchAttachment("/file/1", name)).toBeNull();
  });

  test.each([401, 403, 404, 500])("status %i", async (status) => {
    answer("", "application/pdf", status);
    expect(await fetchAttachment("/file/1", "a.pdf")).toBeNull();
  });

  test("a broken line, and an address that is none", async () => {
    fetched.mockRejectedValue(new TypeError("offline"));
    expect(await fetchAttachment("http://[", "a.pdf")).toBeNull();
  });
});
