type Messages = typeof import("../../assets/_locales/nl/messages.json");

/** Every text the screens can show, by its name in `assets/_locales/<language>/messages.json`. */
export type MessageKey = keyof Messages;

/** Looks a text up in the reader's language and fills `$1` ... `$9`. Same contract as `browser.i18n.getMessage`. */
export type Texts = (key: MessageKey, ...substitutions: (string | number)[]) => string;

type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S;

/**
 * The message key of a word from a contract: `("reason", "over-byte-limit")` gives `reason_over_byte_limit`.
 * Message names may hold only `[A-Za-z0-9_]`, so hyphens become underscores. The type makes a word without a text
 * fail to compile.
 */
export function wordKey<P extends string, W extends string>(prefix: P, word: W): `${P}_${Snake<W>}` {
  return `${prefix}_${word.replaceAll("-", "_")}` as `${P}_${Snake<W>}`;
}

/** One language's file, in the format of `chrome.i18n`. */
export type MessageFile = Readonly<Record<MessageKey, { readonly message: string }>>;

/** The lookup that the browser does, over a messages file: for tests and previews. `$$` stands for one `$`. */
export function textsFrom(messages: MessageFile): Texts {
  return (key, ...substitutions) =>
    messages[key].message.replace(/\$(\$|[1-9])/g, (_, what: string) =>
      what === "$" ? "$" : String(substitutions[Number(what) - 1] ?? "")
    );
}
