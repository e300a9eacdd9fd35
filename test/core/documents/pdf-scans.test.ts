import { describe, expect, it } from "vitest";
import { encryptedPdf } from "../../../src/dev/fixtures/dossier-pdf.ts";
import { pdfFile } from "../../../src/dev/fixtures/pdf-file.ts";
import { greyPng } from "../../../src/dev/fixtures/png.ts";
import { drawn, drawnGreys, letter } from "./image/drawn-page.ts";
import { readDirectly } from "./image/read-directly.ts";
import { useAssetsOfPackages } from "./ocr/package-assets.ts";
import { greyObject, imagePdf, maskObject, whiteJbig2 } from "./ocr/page-objects.ts";

useAssetsOfPackages();

const size = [300, 160] as const;
const whole = "q 300 0 0 160 0 0 cm /I0 Do Q";
const bsn = "Burgerservicenummer 123456782";

async function scan(): Promise<{ width: number; height: number; pixels: Uint8Array }> {
  return drawnGreys(letter);
}

async function greyScan() {
  const { width, height, pixels } = await scan();
  return greyObject(width, height, pixels);
}

describe("a scanned page is read", { timeout: 60_000 }, () => {
  it("that is one picture", async () => {
    const reading = await readDirectly(imagePdf(size, whole, [await greyScan()]));
    expect(reading).toMatchObject({ status: "read", pages: 1, text: expect.stringContaining(bsn) });
    expect(reading.places).toEqual([{ start: 0, inside: [], page: 1, part: "ocr" }]);
  });

  it.each(["jpeg", "png"] as const)("whose picture is a %s", async (format) => {
    const picture = await drawn(letter, format);
    const file = await pdfFile((pdf) => pdf.image(picture, 0, 0, { width: 300 }), { size: [...size], margin: 0 });
    expect(await readDirectly(file)).toMatchObject({ status: "read", text: expect.stringContaining(bsn) });
  });

  it("that is cut in strips, drawn out of order", async () => {
    const { width, height, pixels } = await scan();
    const cut = 177;
    const strips = [pixels.subarray(0, cut * width), pixels.subarray(cut * width)].map((part) =>
      greyObject(width, part.length / width, part)
    );
    const low = (160 * (height - cut)) / height;
    const operators = `q 300 0 0 ${low} 0 0 cm /I1 Do Q q 300 0 0 ${160 - low} 0 ${low} cm /I0 Do Q`;
    const { text } = await readDirectly(imagePdf(size, operators, strips));
    expect(text).toContain(bsn);
  });

  it("that is ink on a grey ground, as copiers take pages apart", async () => {
    const { width, height, pixels } = await scan();
    const ground = greyObject(2, 2, new Uint8Array(4).fill(200));
    const operators = "q 300 0 0 160 0 0 cm /I0 Do Q q 0 0 0 rg 300 0 0 160 0 0 cm /I1 Do Q";
    const { text } = await readDirectly(imagePdf(size, operators, [ground, maskObject(width, height, pixels)]));
    expect(text).toContain(bsn);
  });

  it("that lies on its side and is shown turned", async () => {
    const { width, height, pixels } = await scan();
    const turned = pixels.slice();
    for (let at = 0; at < turned.length; at++) {
      // Column x of the new picture is row x of the old one.
      const [x, y] = [at % height, Math.floor(at / height)];
      turned[at] = pixels[x * width + (width - 1 - y)] ?? 255;
    }
    const operators = "q 160 0 0 300 0 0 cm /I0 Do Q";
    const { text } = await readDirectly(imagePdf([160, 300], operators, [greyObject(height, width, turned)], 90));
    expect(text).toContain(bsn);
  });

  it("that is a copy pasted into a letter", async () => {
    const copy = await drawn(letter, "jpeg");
    const file = await pdfFile((pdf) => {
      pdf.text("Bijgaand de kopie waar u om vroeg, met de hand in deze brief geplakt. ".repeat(12));
      pdf.image(copy, 100, 500, { width: 300 });
    });
    const { text, status } = await readDirectly(file);
    expect(status).toBe("read");
    expect(text).toContain(bsn);
  });

  it("but not again what every page shows", async () => {
    // By its address, so that it is put into the file once.
    const head = `data:image/jpeg;base64,${(await drawn(letter, "jpeg")).toString("base64")}`;
    const file = await pdfFile(
      (pdf) => {
        for (let page = 0; page < 6; page++) {
          pdf.addPage().image(head, 100, 20, { width: 300 }).text("Wij sturen u hierbij de stukken.", 50, 300);
        }
      },
      { autoFirstPage: false }
    );
    const { places = [] } = await readDirectly(file);
    expect(places.filter(({ part }) => part === "ocr").length).toBeLessThan(3);
  });

  it("that has a stamp of text on it", async () => {
    const picture = await drawn(letter, "png");
    const file = await pdfFile(
      (pdf) =>
        pdf.image(picture, 0, 0, { width: 300 }).fontSize(8).text("Ontvangen 3 februari 2026 per post", 100, 145),
      { size: [...size], margin: 0 }
    );
    const { text } = await readDirectly(file);
    expect(text).toContain("Ontvangen 3 februari 2026 per post");
    expect(text).toContain(bsn);
  });

  it("that is ink on a ground in JBIG2, as copiers take pages apart", async () => {
    const { width, height, pixels } = await scan();
    const operators = "q 300 0 0 160 0 0 cm /I0 Do /I1 Do Q";
    const images = [whiteJbig2(1240, 600), maskObject(width, height, pixels)];
    const reading = await readDirectly(imagePdf(size, operators, images));
    expect(reading).toMatchObject({ status: "read", text: expect.stringContaining(bsn) });
  });

  it("with an empty back", async () => {
    const front = await drawn(letter, "png");
    const file = await pdfFile(
      (pdf) => {
        pdf.image(front, 0, 0, { width: 300 });
        pdf.addPage().image(
          greyPng(900, 480, () => 250),
          0,
          0,
          { width: 300 }
        );
      },
      { size: [...size], margin: 0 }
    );
    expect(await readDirectly(file)).toMatchObject({ status: "read", pages: 2 });
  });
});

describe("what could not be read of a scan is said", { timeout: 60_000 }, () => {
  it("a picture that cannot be decoded", async () => {
    const broken = { ...whiteJbig2(1240, 1754), data: Buffer.from("geen JBIG2") };
    const reading = await readDirectly(imagePdf([595, 842], "q 595 0 0 842 0 0 cm /I0 Do Q", [broken]));
    expect(reading).toMatchObject({ status: "partly-read", reason: "no-text-in-document", missingPages: [1] });
  });

  it("one of a page's pictures that cannot be decoded", async () => {
    const unknown = { ...(await greyScan()), data: Buffer.from("geen JPEG") };
    const dictionary = "/Width 1240 /Height 600 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode";
    const operators = "q 300 0 0 80 0 80 cm /I1 Do Q q 300 0 0 80 0 0 cm /I0 Do Q";
    const reading = await readDirectly(imagePdf(size, operators, [await greyScan(), { ...unknown, dictionary }]));
    expect(reading).toMatchObject({ status: "partly-read", reason: "pages-without-text", missingPages: [1] });
  });

  it("a document of nothing but empty pictures", async () => {
    const white = whiteJbig2(1240, 1754);
    const reading = await readDirectly(imagePdf([595, 842], "q 595 0 0 842 0 0 cm /I0 Do Q", [white]));
    expect(reading).toMatchObject({ status: "partly-read", reason: "no-text-in-document", missingPages: [1] });
  });

  it("a picture of 1.6 thousand million pixels", async () => {
    const { data } = greyObject(1, 1, Uint8Array.of(0));
    const dictionary = "/Width 40000 /Height 40000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode";
    const reading = await readDirectly(imagePdf(size, whole, [{ dictionary, data }]));
    expect(reading).toMatchObject({ status: "partly-read", reason: "no-text-in-document", missingPages: [1] });
  });

  it("pages that are lost because the list of pages is damaged", async () => {
    const picture = await drawn(letter, "jpeg");
    const file = await pdfFile((pdf) => pdf.image(picture, 0, 0, { width: 300 }), { size: [...size], margin: 0 });
    const text = Buffer.from(file).toString("latin1");
    const broken = Buffer.from(text.replace("/Kids", "/Kidz"), "latin1");
    const reading = await readDirectly(broken);
    expect(reading).toMatchObject({ status: "partly-read", reason: "damaged", missingPages: [1] });
  });

  it("pages that are pictures, beyond the first 20", async () => {
    const first = await drawn(letter, "png");
    const empty = greyPng(320, 100, () => 255);
    const file = await pdfFile(
      (pdf) => {
        pdf.addPage({ size: [...size], margin: 0 }).image(first, 0, 0, { width: 300 });
        for (let page = 1; page < 22; page++) pdf.addPage({ size: [320, 100], margin: 0 }).image(empty, 0, 0);
      },
      { autoFirstPage: false }
    );
    const reading = await readDirectly(file);
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-page-limit", missingPages: [21, 22] });
  });
});

describe("a password", { timeout: 30_000 }, () => {
  const one = { person: "Sjoerd Dijkstra", bsn: "319072356", type: "jaaropgaaf", year: 2025, pages: 1 } as const;

  it.each([
    ["none", undefined, { status: "encrypted", reason: "password-required" }],
    ["a wrong one", "fout", { status: "encrypted", reason: "wrong-password" }],
    ["the right one", "geheim", { status: "read" }]
  ])("%s", async (_, password, expected) => {
    expect(await readDirectly(await encryptedPdf(one, "geheim"), password)).toMatchObject(expected);
  });
});

describe("where a PDF's text stands", { timeout: 30_000 }, () => {
  it("pages, answers in forms, notes, properties and files inside", async () => {
    const file = await pdfFile(
      (pdf) => {
        pdf.text("Eerste bladzijde");
        pdf.addPage().text("Tweede bladzijde");
        pdf.initForm();
        pdf.formText("naam", 100, 200, 200, 20, { value: "Jansen" });
        pdf.note(300, 300, 20, 20, "Let op");
      },
      { info: { Title: "Dossier" } }
    );
    const { text, places = [] } = await readDirectly(file);
    const pieces = places.map(({ start, inside: _, ...where }, index) => {
      return [where, text.slice(start, places[index + 1]?.start).trim()];
    });
    expect(pieces).toEqual([
      [{ page: 1 }, "Eerste bladzijde"],
      [{ page: 2 }, "Tweede bladzijde"],
      [{ page: 2, part: "form" }, "Jansen"],
      [{ page: 2, part: "annotations" }, "Let op"],
      [{ part: "properties" }, "Dossier"]
    ]);
  });
});
