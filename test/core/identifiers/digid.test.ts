import { describe, expect, test } from "vitest";
import { readDigid } from "../../../src/core/identifiers/digid.ts";

/** What stands behind the label in `text`, which is its first word or words up to `|`. */
function behindLabel(text: string) {
  const at = text.indexOf("|");
  const plain = text.replace("|", "");
  const reading = readDigid(plain, at);
  return reading === null
    ? null
    : { value: reading.value, found: plain.slice(reading.end - reading.value.length, reading.end) };
}

describe("what stands behind a DigiD label", () => {
  test.each([
    ["user name", "DigiD gebruikersnaam|: jansen1980", "jansen1980"],
    ["user name of letters alone on its line", "gebruikersnaam|: annajansen\nwachtwoord: x", "annajansen"],
    ["equals sign", "gebruikersnaam|=jansen.a", "jansen.a"],
    ["password", "DigiD-wachtwoord|: Welkom01!", "Welkom01!"],
    ["password of letters, capital inside", "wachtwoord|: geheimWoord", "geheimWoord"],
    ["in a sentence", "mijn DigiD wachtwoord| is Zomer2024.", "Zomer2024"],
    ["in a sentence, past", "wachtwoord| was Zomer2024, nu niet meer", "Zomer2024"],
    ["quoted", 'wachtwoord|: "Zomer2024"', "Zomer2024"],
    ["on the next line", "activeringscode|\nAB12CD34E", "AB12CD34E"],
    ["on the next line behind a colon", "activeringscode|:\r\nAB12CD34E", "AB12CD34E"],
    ["activation code", "activeringscode|: K4J7P2QRS\nGroet", "K4J7P2QRS"],
    ["in a table", "wachtwoord|\tZomer2024\tx", "Zomer2024"],
    ["bar of a table", "wachtwoord| | Zomer2024 | x", "Zomer2024"],
    ["non-breaking space", "wachtwoord|:\u00a0Zomer2024", "Zomer2024"]
  ])("%s", (_name, text, value) => {
    expect(behindLabel(text)).toEqual({ value, found: value });
  });

  test.each([
    ["a sentence goes on", "Uw DigiD wachtwoord| mag u nooit delen"],
    ["a sentence goes on behind is", "Uw DigiD wachtwoord| is persoonlijk en geheim"],
    ["a sentence behind a colon", "wachtwoord|: deze krijgt u per post"],
    ["one word of a form", "wachtwoord|: vergeten?"],
    ["one word of a form at the end of its line", "wachtwoord|: vergeten\n"],
    ["the next label", "gebruikersnaam|: wachtwoord:"],
    ["another label on the next line", "gebruikersnaam|:\nWachtwoord:"],
    ["a sentence on the next line", "gebruikersnaam|\nGebruik hiervoor uw eigen naam"],
    ["dots to fill in", "wachtwoord|: ............"],
    ["underscores to fill in", "wachtwoord|: ________"],
    ["stars", "wachtwoord|: ********"],
    ["bullets", "wachtwoord|: ••••••••"],
    ["left to fill in", "wachtwoord|: <wachtwoord1>"],
    ["in brackets", "wachtwoord|: [wachtwoord1]"],
    ["crosses", "activeringscode|: XXXXXXXXX"],
    ["an address", "DigiD wachtwoord|: https://www.digid.nl/wachtwoord1"],
    ["too short", "wachtwoord|: a1"],
    ["nothing behind", "wachtwoord|"],
    ["only spaces behind", "wachtwoord|:   "],
    ["a stop", "Vergeet uw wachtwoord|. Daarna 12345678 keer proberen"],
    ["a number without sign between", "wachtwoord| 12345678"]
  ])("no secret: %s", (_name, text) => {
    expect(behindLabel(text)).toBeNull();
  });
});
