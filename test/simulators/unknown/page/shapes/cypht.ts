import { at, type Shape } from "../compose-page.ts";

/** An ordinary form. The button that is seen presses the one that submits; so does "Send & Archive". No chips. */
export const cypht: Shape = {
  html: () => `
    <form class="t0" method="post" action="/cypht/?page=compose">
      <input type="hidden" name="hm_page_key" value="k"><input type="hidden" name="draft_id" value="4">
      <select name="compose_smtp_id"><option>onno@kantoor-onno.example</option></select>
      <input type="text" name="compose_to" class="t1" placeholder="Aan" data-sim="to">
      <input type="text" name="compose_cc" class="t2" placeholder="Cc" data-sim="cc">
      <input type="text" name="compose_bcc" class="t3" placeholder="Bcc" data-sim="bcc">
      <input type="text" name="compose_subject" class="t4" placeholder="Onderwerp" data-sim="subject">
      <textarea name="compose_body" class="t5" data-sim="body"></textarea>
      <table class="t6"><tbody data-sim="files"></tbody></table>
      <button type="button" class="t7" data-sim="send">Verzenden</button>
      <input type="submit" name="smtp_send" value="Verzenden" style="display: none">
      <button type="button" class="t8" data-sim="archive">Verzenden &amp; archiveren</button>
      <input type="submit" name="smtp_send_archive" value="Archiveren" style="display: none">
      <button type="button" class="t9" data-sim="save">Opslaan</button></form>`,
  chip: () => "",
  file: (name) =>
    `<tr><td>${name}</td><td>application/pdf</td><td>2KB</td><td><a class="remove_attachment">Verwijder</a></td></tr>`,
  start(compose) {
    const press = (name: string) => () => compose.find(`input[name="${name}"]`).click();
    compose.on(at.send, press("smtp_send"));
    compose.on('[data-sim="archive"]', press("smtp_send_archive"));
    compose.on(at.save, () => {
      const { to, subject, body } = compose.written();
      const fields = {
        hm_ajax_hook: "ajax_smtp_save_draft",
        draft_to: to.join(),
        draft_subject: subject,
        draft_body: body
      };
      void fetch("/cypht/ajax", { method: "POST", body: new URLSearchParams(fields) });
    });
  }
};
