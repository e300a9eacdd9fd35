import type { Variant } from "../variant.ts";

/** What the page says, as Gmail does: a tooltip that wraps its shortcut in marks of direction. */
const texts = {
  en: {
    send: "Send",
    archive: "Send & archive",
    later: "Schedule send",
    noOne: "Please specify at least one recipient."
  },
  nl: {
    send: "Verzenden",
    archive: "Verzenden en archiveren",
    later: "Verzending plannen",
    noOne: "Geef een ontvanger op."
  },
  ja: { send: "送信", archive: "送信してアーカイブ", later: "送信日時を設定", noOne: "宛先を指定してください。" }
} as const;

export const wordsOf = ({ lang }: Variant): (typeof texts)["en" | "nl" | "ja"] => texts[lang];

export const tooltip = (word: string): string => `${word} \u202a(Ctrl-Enter)\u202c`;
