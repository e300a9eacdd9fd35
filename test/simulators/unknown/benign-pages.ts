const form = (inside: string): string => `<form method="post" action="/benign/send">${inside}</form>`;
const area = (name: string): string => `<label>Bericht <textarea name="${name}"></textarea></label>`;

/** Pages of a guarded site that write no mail. Each has one control marked `data-press`. In a field marked `data-plain` nobody writes an address. */
export const benignPages: Readonly<Record<string, string>> = {
  login: form(
    '<label>E-mail <input type="email" name="user" autocomplete="username"></label><input type="password" name="pass"><button data-press>Inloggen</button>'
  ),
  search: `<form method="post" action="/benign/send" role="search"><input name="from" placeholder="Van"><input name="to" placeholder="Aan">
    <input name="subject" placeholder="Onderwerp"><button data-press>Zoeken</button></form><div contenteditable="true">notitie</div>`,
  "search without a form of its own": `<form id="f" method="post" action="/benign/send"></form><div role="search">
    <input form="f" name="to" placeholder="Aan"><input form="f" name="subject" placeholder="Onderwerp"><button form="f" data-press>Zoeken</button>
    </div><div contenteditable="true">notitie</div>`,
  "money sent": form(
    '<label>Van <input name="from" data-plain></label><label>Naar <input name="to" data-plain></label><textarea name="text" data-plain></textarea><button data-press>Versturen</button>'
  ),
  "search beside a quick reply": `<form method="post" action="/benign/send"><input name="to" placeholder="Aan"><input name="subject" placeholder="Onderwerp">
    <button data-press>Zoeken</button></form><section><textarea placeholder="Antwoord"></textarea></section>`,
  "contact form": form(
    `<label>Naam <input name="name"></label><label>Uw e-mail <input type="email" name="email"></label>
     <label>Onderwerp <input name="subject"></label>${area("message")}<input type="hidden" name="to" value="info@winkel.example"><button data-press>Versturen</button>`
  ),
  "newsletter sign-up": form(
    '<input type="email" name="email" placeholder="Uw e-mailadres"><button data-press>Aanmelden</button>'
  ),
  chat: form(
    '<div role="log"></div><textarea name="text" placeholder="Schrijf een bericht"></textarea><button data-press>Verstuur</button>'
  ),
  "forum post": form(
    `<label>Onderwerp <input name="subject"></label>${area("body")}<button name="save_draft">Concept</button><button data-press>Plaatsen</button>`
  ),
  "files shared": form(
    `<label>Delen met <input name="share" placeholder="Naam of e-mailadres"></label><label>Notitie voor de ontvanger <textarea name="note"></textarea></label><button data-press>Delen</button>`
  ),
  "identity settings": form(
    `<input name="_name"><input type="email" name="_email"><label>Antwoordadres <input name="_reply-to"></label><label>Bcc <input name="_bcc"></label>
     <label>Handtekening <textarea name="_signature"></textarea></label><button data-press>Opslaan</button>`
  ),
  "a contact": form(
    '<input name="name"><input type="email" name="email"><label>Notitie <textarea name="note"></textarea></label><button data-press>Opslaan</button>'
  ),
  filter: form(
    `<select name="field"><option>Aan</option><option>Onderwerp</option></select><input name="_rule_value">
     <label>Doorsturen naar <input name="_target"></label><label>Weigeren met bericht <textarea name="_reason"></textarea></label><button data-press>Opslaan</button>`
  ),
  "vacation message": form(
    `<label>Van <input type="date" name="from"></label><label>Tot <input type="date" name="to"></label><label>Onderwerp <input name="subject"></label>${area("body")}<button data-press>Opslaan</button>`
  ),
  "calendar event": form(
    `<input name="title"><label>Van <input type="date" name="from"></label><label>Genodigden <input name="attendees"></label><div contenteditable="true"></div><button data-press>Opslaan</button>`
  ),
  shop: form(
    '<label>Aantal <input name="add-to-cart"></label><textarea name="wishes"></textarea><button data-press>Bestellen</button>'
  ),
  translation: form(
    '<select name="to"><option>Engels</option></select><textarea name="text"></textarea><button data-press>Vertalen</button>'
  )
};
