/** An element's attributes; valid only during the call that gives them. */
export interface XmlAttributes {
  /** Value by local name, whatever the prefix; one without a prefix goes before one with. */
  get(name: string): string | undefined;
  /** Value by local name, only with a prefix: `r:id` where `id` stands beside it. */
  prefixed(name: string): string | undefined;
  /** Value of one without a prefix that is written in digits alone; -1 where there is no such. */
  integer(name: string): number;
  /** 0-based column of a cell's address (`AB12` is 27); -1 where there is none. */
  column(name: string): number;
  /** Local names and values. */
  list(): readonly (readonly [name: string, value: string])[];
}

/** A run of text; valid only during the call that gives it. Entities and CDATA may break a text into several runs. */
export interface XmlText {
  readonly value: string;
  /** The value where it is written in digits alone, else -1. */
  readonly integer: number;
  /** Nothing but white space. */
  readonly isBlank: boolean;
}

/** Receives what stands in an XML document, in order. Names are local: prefixes are the writer's choice. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  text(text: XmlText): void;
  close(name: string): void;
}
