/** How a framed webmail sends: by a form of its text's frame, or by a request of the frame with the button, or of the page around it. */
export const FRAMED_TRANSPORTS = ["form", "form-submit", "fetch", "xhr-above"] as const;
export type FramedTransport = (typeof FRAMED_TRANSPORTS)[number];

/** The pages of one webmail, by the name of their frame; "" is the page around them. */
type Pages = Readonly<Record<string, string>>;

const field = (label: string, name: string, sim: string): string =>
  `<tr><td>${label}</td><td><input type="text" name="${name}" data-sim="${sim}"></td></tr>`;
const head = `<table>${field("Aan", "f_1", "to")}${field("Cc", "f_2", "cc")}${field("Onderwerp", "f_4", "subject")}</table>`;
const send = '<button type="button" data-sim="send" onclick="top.framed.send(window)">Verzenden</button>';
const area = '<textarea rows="6" cols="40" name="f_body" data-sim="body"></textarea>';
const text = `<form method="post" action="/plain/go"><input type="hidden" name="f_1"><input type="hidden" name="f_4">${area}</form>`;
const editor = '<div contenteditable="true" data-sim="body" style="min-height: 90px; border: 1px solid"></div>';
const frame = (framed: string, part: string, height: number, element = "iframe"): string =>
  `<${element} name="${part}" src="/?framed=${framed}&part=${part}" style="width: 600px; height: ${height}px"></${element}>`;

/** Webmails whose recipients stand in another frame than their text. */
export const framedPages: Readonly<Record<string, Pages>> = {
  /** As webmails of old: a bar, the head and the text in a frame each. */
  frameset: {
    "": `<frameset rows="60,140,*">${frame("frameset", "bar", 0, "frame")}${frame("frameset", "head", 0, "frame")}
      ${frame("frameset", "text", 0, "frame")}</frameset>`,
    bar: send,
    head: `<form>${head}</form>`,
    text
  },
  /** Two frames beside each other; the button stands with the head. */
  beside: {
    "": frame("beside", "head", 150) + frame("beside", "text", 200),
    head: head + send,
    text
  },
  /** The recipients in the page, the text and the button in a frame without an address. */
  below: {
    "": `${head}<iframe name="text" style="width: 600px; height: 260px" srcdoc='${editor}${send}'></iframe>`
  },
  /** Both frames are empty, and filled by the page. */
  blank: {
    "": `<iframe name="head" style="width: 600px; height: 150px"></iframe><iframe name="text" style="width: 600px; height: 260px"></iframe>
      <script>
        for (const [name, html] of ${JSON.stringify([
          ["head", head],
          ["text", editor + send]
        ]).replaceAll("</", "<\\/")}) frames[name].document.body.innerHTML = html;
      </script>`
  },
  /** The same, by \`document.write\`. */
  written: {
    "": `<iframe name="head" style="width: 600px; height: 150px"></iframe><iframe name="text" style="width: 600px; height: 260px"></iframe>
      <script>
        for (const [name, html] of ${JSON.stringify([
          ["head", head],
          ["text", editor + send]
        ]).replaceAll("</", "<\\/")}) {
          const { document } = frames[name];
          document.open();
          document.write(html);
          document.close();
        }
      </script>`
  },
  /** The recipients in a frame of another site, as far as the browser is concerned. */
  closed: {
    "": `<iframe title="Ontvangers" sandbox srcdoc="<input>" style="width: 600px; height: 60px"></iframe>
      <table>${field("Onderwerp", "f_4", "subject")}</table>${area}${send}`
  },
  /** Text in the page, recipients two frames deep. */
  deep: {
    "": frame("deep", "outer", 200) + area + send,
    outer: frame("deep", "head", 150),
    head
  }
};

/** Pages of several frames that write no mail. */
export const framedBenign: Readonly<Record<string, Pages>> = {
  "search beside an article": {
    "": frame("search beside an article", "search", 120) + frame("search beside an article", "article", 200),
    search: `<form method="post" action="/benign/send"><input name="from" placeholder="Van"><input name="to" placeholder="Aan">
      <input name="subject" placeholder="Onderwerp"><button data-press>Zoeken</button></form>`,
    article: '<article contenteditable="true">Een artikel</article><button type="button">Verstuur reactie</button>'
  },
  "search above a quick reply": {
    "": `<form method="post" action="/benign/send" target="reply"><input name="to" placeholder="Aan"><input name="subject"
      placeholder="Onderwerp"><button>Zoeken</button></form>${frame("search above a quick reply", "reply", 200)}`,
    reply:
      '<form method="post" action="/benign/send"><textarea name="text"></textarea><button data-press>Verstuur</button></form>'
  },
  chat: {
    "": frame("chat", "people", 120) + frame("chat", "talk", 200),
    people: '<label>Aan <input name="to" data-plain></label><ul><li>Jan</li><li>Piet</li></ul>',
    talk: '<form method="post" action="/benign/send"><textarea name="text"></textarea><button data-press>Verstuur</button></form>'
  },
  "contact form with a closed frame": {
    "": `<form method="post" action="/benign/send"><label>Uw e-mail <input type="email" name="email"></label><label>Onderwerp
      <input name="subject"></label><textarea name="message"></textarea><button data-press>Versturen</button></form>
      <iframe title="reCAPTCHA" sandbox srcdoc="<input type=checkbox>" style="width: 300px; height: 80px"></iframe>`
  }
};

/** What the pages themselves do: gather what stands in all of them, and send it. */
export function framedScript(): void {
  const pages = (): Document[] => {
    const within = (page: Window): Document[] =>
      [page.document].concat(...Array.from({ length: page.length }, (_, index) => within(page[index] as Window)));
    return within(window);
  };
  const find = <E extends HTMLElement>(sim: string): E =>
    pages().flatMap((page) => [...page.querySelectorAll<HTMLElement>(`[data-sim="${sim}"]`)])[0] as E;
  const value = (sim: string): string => (find(sim) as HTMLInputElement | undefined)?.value ?? "?";
  const body = (): string => find<HTMLTextAreaElement>("body").value ?? find("body").innerHTML;
  const mail = (): string => JSON.stringify({ f1: value("to").split(/,\s*/), f4: value("subject"), f5: body() });

  const submit = (how: "submit" | "requestSubmit"): void => {
    const { form } = find<HTMLTextAreaElement>("body");
    if (!form) return;
    for (const [name, sim] of [
      ["f_1", "to"],
      ["f_4", "subject"]
    ] as const)
      (form.elements.namedItem(name) as HTMLInputElement).value = value(sim);
    form[how]();
  };

  const send = (from: Window & typeof globalThis): void => {
    const transport = new URLSearchParams(location.search).get("transport") ?? "fetch";
    if (transport === "form") submit("requestSubmit");
    else if (transport === "form-submit") submit("submit");
    else if (transport === "fetch") void from.fetch("/plain/go", { method: "POST", body: mail() });
    else {
      const request = new XMLHttpRequest();
      request.open("POST", "/plain/go");
      request.send(mail());
    }
  };
  Object.assign(window, { framed: { send, find } });
}
