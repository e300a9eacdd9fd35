/** How this page behaves, from the query of its address. Each is one thing that Outlook is known, or thought, to do. */
export interface Settings {
  readonly lang: "nl" | "en" | "ja";
  readonly view: "full" | "inline" | "popout" | "bare" | "calendar" | "invitation";
  readonly chips: "name" | "address" | "both";
  readonly transport: "xhr" | "fetch" | "request" | "xhr-sync";
  /** Class names are made anew from this. */
  readonly hash: string;
  /** `hidden`: no Cc and Bcc; `bcc`: Bcc alone. */
  readonly copies: "shown" | "hidden" | "bcc";
  /** The line of recipients folds into names when the writer leaves it. */
  readonly folds: boolean;
  /** Milliseconds between pressing Send, when the compose closes, and the request. */
  readonly undo: number;
  /** A pop-out closes when Send is pressed, before the request. */
  readonly closes: boolean;
  /** Asks whether a file was forgotten. */
  readonly reminds: boolean;
  /** Saves the draft while it is written. */
  readonly saves: boolean;
  /** Asks the service about each new recipient, by name and address. */
  readonly tips: boolean;
}

export function settingsOf(search: string): Settings {
  const query = new URLSearchParams(search);
  const one = <T extends string>(name: string, values: readonly [T, ...T[]]): T =>
    values.find((value) => value === query.get(name)) ?? values[0];
  return {
    lang: one("lang", ["nl", "en", "ja"]),
    view: one("view", ["full", "inline", "popout", "bare", "calendar", "invitation"]),
    chips: one("chips", ["address", "name", "both"]),
    transport: one("transport", ["xhr", "fetch", "request", "xhr-sync"]),
    hash: query.get("hash") ?? "a1",
    copies: one("copies", ["shown", "hidden", "bcc"]),
    folds: query.has("folds"),
    undo: Number(query.get("undo") ?? 0),
    closes: query.has("closes"),
    reminds: query.has("reminds"),
    saves: query.has("saves"),
    tips: query.has("tips")
  };
}

const words = {
  nl: {
    send: "Verzenden",
    anyway: "Toch verzenden",
    dont: "Niet verzenden",
    schedule: "Verzenden plannen",
    tomorrow: "Morgenochtend 8.00 uur",
    custom: "Aangepaste tijd",
    cancel: "Annuleren",
    fresh: "Nieuwe e-mail",
    failed: "Kan het bericht niet verzenden."
  },
  en: {
    send: "Send",
    anyway: "Send anyway",
    dont: "Don't send",
    schedule: "Schedule send",
    tomorrow: "Tomorrow morning 8:00 AM",
    custom: "Custom time",
    cancel: "Cancel",
    fresh: "New mail",
    failed: "Your message can't be sent."
  },
  ja: {
    send: "送信",
    anyway: "このまま送信",
    dont: "送信しない",
    schedule: "スケジュール送信",
    tomorrow: "明日の朝 8:00",
    custom: "ユーザー設定の時間",
    cancel: "キャンセル",
    fresh: "新規メール",
    failed: "メッセージを送信できません。"
  }
} as const;

export type Words = (typeof words)["en" | "nl" | "ja"];

export const wordsOf = ({ lang }: Settings): Words => words[lang];
