import type { Browser } from "puppeteer-core";

/** A window, tab or frame, as WebDriver BiDi tells it. */
export interface BrowsingContext {
  readonly context: string;
  readonly url: string;
  readonly children: readonly BrowsingContext[] | null;
}

interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
  on(event: "log.entryAdded", hear: (entry: { readonly text: string | null }) => void): void;
}

interface BidiNode {
  readonly value?: {
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly mode?: string;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

function closedTextOf({ value }: BidiNode, inside: boolean): string[] {
  if (!value) return [];
  const closed = inside || value.mode === "closed";
  const own = closed && value.nodeType === 3 ? [value.nodeValue ?? ""] : [];
  const below = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])];
  return [...own, ...below.flatMap((child) => closedTextOf(child, closed))];
}

type ScriptAnswer =
  | { readonly type: "success"; readonly result: { readonly type: string; readonly value?: unknown } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

/**
 * Plain WebDriver BiDi beside puppeteer, over puppeteer's own connection. Puppeteer knows extension frames as
 * "about:blank" and waits for ever for an extension page to load; BiDi itself has their addresses and evaluates in them.
 */
export class BidiSession {
  private readonly connection: BidiConnection;

  constructor(browser: Browser) {
    // Not in puppeteer's types; there in puppeteer-core 24 for every WebDriver BiDi browser.
    const { connection } = browser as unknown as { readonly connection?: BidiConnection };
    if (!connection) throw new Error("puppeteer gives no BiDi connection");
    this.connection = connection;
  }

  async send(method: string, params: object): Promise<unknown> {
    return (await this.connection.send(method, params)).result;
  }

  /** What any page writes to its console, and its errors. */
  onLog(hear: (line: string) => void): void {
    this.connection.on("log.entryAdded", ({ text }) => hear(text ?? ""));
  }

  async tree(root?: string): Promise<readonly BrowsingContext[]> {
    const answer = (await this.send("browsingContext.getTree", root === undefined ? {} : { root })) as {
      readonly contexts: readonly BrowsingContext[];
    };
    return answer.contexts;
  }

  /** @throws Error when the expression throws or the context is gone */
  async evaluate(context: string, expression: string): Promise<unknown> {
    const answer = (await this.send("script.evaluate", {
      // The answer goes through JSON so that both browsers give the same plain values.
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
      target: { context },
      awaitPromise: true,
      resultOwnership: "none"
    })) as ScriptAnswer;
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return typeof answer.result.value === "string" ? JSON.parse(answer.result.value) : undefined;
  }

  /** All text in closed shadow roots of a document; BiDi alone shows them. */
  async closedText(context: string): Promise<string> {
    const answer = (await this.send("script.evaluate", {
      expression: "document.documentElement",
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 100, includeShadowTree: "all" }
    })) as { readonly result?: BidiNode };
    return answer.result ? closedTextOf(answer.result, false).join(" ") : "";
  }

  /** Evaluates in the browser's own window, with all its powers. */
  async inBrowser(statements: string): Promise<unknown> {
    const answer = (await this.send("browsingContext.getTree", { "moz:scope": "chrome" })) as {
      readonly contexts: readonly BrowsingContext[];
    };
    const window = answer.contexts[0];
    if (!window) throw new Error("Firefox shows no window");
    const done = (await this.send("script.evaluate", {
      expression: statements,
      target: { context: window.context },
      awaitPromise: true
    })) as ScriptAnswer;
    if (done.type === "exception") throw new Error(done.exceptionDetails.text);
    return done.result.value;
  }
}
