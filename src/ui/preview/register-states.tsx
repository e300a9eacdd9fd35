import type { Columns } from "../../core/recipients/register/columns.ts";
import type { RegisterDraft } from "../../core/recipients/register/register-draft.ts";
import { Register } from "../options/register.tsx";
import { RegisterPreview } from "../options/register-preview.tsx";
import type { RegisterSheet } from "../options/register-sheet.ts";
import { usePageLanguage } from "../page-language.ts";
import type { Texts } from "../texts.ts";

const columns: Columns = { header: 0, kinds: ["reference", "name", "address", "bsn", "skip"] };

const sheet: RegisterSheet = {
  columns,
  isPartial: true,
  rows: [
    ["Nr", "Naam", "E-mail", "BSN", "Opmerking"],
    ["1001", "Bakker Installatie B.V.", "info@bakker-installatie.nl", "", "belt liever"],
    ["1002", "A. van der Jansen-Smit", "a.jansen@gmail.com", "123456782", `${"lang ".repeat(60)}`],
    ["1003", "=HYPERLINK(1)", "geen adres", "12345", ""]
  ].map((cells, at) => ({ line: at + 1, cells }))
};

const draft: RegisterDraft = {
  clients: sheet.rows.slice(1, 3).map(({ cells }) => ({
    ...{ reference: cells[0] ?? "", name: cells[1] ?? "", domains: [], addresses: [cells[2] ?? ""], numbers: [] }
  })),
  faults: [
    { line: 4, code: "formula", cell: "=HYPERLINK(1)" },
    { line: 4, code: "bad-address", cell: "geen adres\u202E" },
    { line: 4, code: "bad-bsn", cell: "" }
  ],
  faultCount: 3,
  merged: 1,
  emptyRows: 12
};

const actions = {
  onRead: async () => ({ ok: true, ...sheet }) as const,
  draftOf: () => draft,
  onSave: async () => true,
  onRemove: async () => true
};

/** The section as it stands in the settings. */
export function register(t: Texts, clients: number | null) {
  return <Register {...actions} t={t} clients={clients} />;
}

/** A list that was chosen, before it is kept. */
export function registerPreview(t: Texts) {
  return <Chosen t={t} />;
}

function Chosen({ t }: { t: Texts }) {
  usePageLanguage(t, t("register_title"));
  return (
    <main class="page">
      <h1>{t("options_title")}</h1>
      <section class="panel" aria-labelledby="register">
        <h2 id="register">{t("register_title")}</h2>
        <RegisterPreview {...{ t, sheet }} draftOf={() => draft} onKeep={() => undefined} onCancel={() => undefined} />
      </section>
    </main>
  );
}
