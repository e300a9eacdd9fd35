/** What the simulated page and its server say to each other, as Outlook's do. */

export interface WirePerson {
  readonly Name: string;
  readonly EmailAddress: string;
  readonly RoutingType: "SMTP";
  readonly MailboxType: "Mailbox";
}

export type WireField = "ToRecipients" | "CcRecipients" | "BccRecipients";

export interface WireBody {
  readonly BodyType: "HTML" | "Text";
  readonly Value: string;
}

export interface WireItem {
  readonly __type: string;
  readonly Subject?: string;
  readonly Body?: WireBody;
  readonly NewBodyContent?: WireBody;
  readonly ReferenceItemId?: { readonly Id: string };
  readonly ToRecipients?: readonly WirePerson[];
  readonly CcRecipients?: readonly WirePerson[];
  readonly BccRecipients?: readonly WirePerson[];
  /** Of an appointment. */
  readonly RequiredAttendees?: readonly { readonly Mailbox: WirePerson }[];
  readonly ExtendedProperty?: readonly { readonly PropertyTag: string; readonly Value: string }[];
}

export interface WireUpdate {
  readonly __type: "SetItemField:#Exchange" | "DeleteItemField:#Exchange";
  readonly Path: { readonly FieldURI: string };
  readonly Item?: WireItem;
}

export interface WireCall {
  readonly Body: {
    readonly MessageDisposition?: "SendAndSaveCopy" | "SaveOnly";
    readonly Items?: readonly WireItem[];
    /** Of an answer to an invitation. */
    readonly Response?: "Accept" | "Tentative" | "Decline";
    readonly SendResponse?: boolean;
    readonly Notes?: WireBody;
    readonly ItemChanges?: readonly {
      readonly ItemId: { readonly Id: string };
      readonly Updates: readonly WireUpdate[];
    }[];
  };
}
