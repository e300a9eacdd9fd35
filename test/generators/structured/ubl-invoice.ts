import { declared, element, group, money } from "./markup.ts";

export interface UblInvoice {
  readonly number: string;
  readonly seller: string;
  readonly vatId: string;
  readonly buyer: string;
  readonly cents: number;
  /** A file that goes along inside the invoice. */
  readonly attachment?: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };
}

/** An electronic invoice (UBL 2.1, NLCIUS). */
export function ublInvoice({ number, seller, vatId, buyer, cents, attachment }: UblInvoice): string {
  const party = (name: string, more: readonly string[]): string =>
    group("cac:Party", [group("cac:PartyName", [element("cbc:Name", name)]), ...more]);
  const lines = [
    element("cbc:CustomizationID", "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"),
    element("cbc:ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
    element("cbc:ID", number),
    element("cbc:IssueDate", "2025-05-14"),
    ...(attachment ? [enclosed(attachment)] : []),
    group("cac:AccountingSupplierParty", [
      party(seller, [group("cac:PartyTaxScheme", [element("cbc:CompanyID", vatId)])])
    ]),
    group("cac:AccountingCustomerParty", [party(buyer, [])]),
    group("cac:LegalMonetaryTotal", [`<cbc:PayableAmount currencyID="EUR">${money(cents)}</cbc:PayableAmount>`])
  ];
  const ubl = "urn:oasis:names:specification:ubl:schema:xsd:";
  const parts = ["CommonAggregateComponents-2", "CommonBasicComponents-2"].map((part) => ubl + part);
  const namespaces = `xmlns="${ubl}Invoice-2" xmlns:cac="${parts[0]}" xmlns:cbc="${parts[1]}"`;
  return declared(group("Invoice", lines, namespaces));
}

function enclosed({ name, mime, bytes }: NonNullable<UblInvoice["attachment"]>): string {
  const code = Buffer.from(bytes)
    .toString("base64")
    .replace(/(.{76})/g, "$1\n");
  const about = `mimeCode="${mime}" filename="${name}"`;
  return group("cac:AdditionalDocumentReference", [
    element("cbc:ID", name),
    group("cac:Attachment", [`<cbc:EmbeddedDocumentBinaryObject ${about}>${code}</cbc:EmbeddedDocumentBinaryObject>`])
  ]);
}
