/**
 * What is odd about the recipients of one mail, judged as a group, or about its dossiers and who gets them. Each is said only
 * from what this computer knows; a cold start says nothing. Addresses are hostile input.
 */
export type Oddity =
  /** Never together with the others, who are always mailed together. */
  | { readonly code: "new-among-usual"; readonly address: string; readonly usual: readonly string[] }
  /** Looks or sounds like `meant`, to whom mail of this kind went `sent` times. */
  | { readonly code: "meant-other"; readonly address: string; readonly meant: string; readonly sent: number }
  /** The only one outside the office among two or more colleagues. */
  | { readonly code: "one-outsider"; readonly address: string }
  /** A reply to all gained people outside the office who were not in the mail that is answered. */
  | { readonly code: "reply-adds-outsiders"; readonly addresses: readonly string[] }
  /** The greeting names somebody that no recipient's name or address fits. `name`: as greeted, at most 60 characters. */
  | { readonly code: "greeting-fits-nobody"; readonly name: string }
  /** `count` people outside the office see each other's address in To and Cc. */
  | { readonly code: "outsiders-see-each-other"; readonly count: number }
  /** The sender is not of the office. */
  | { readonly code: "sender-not-office"; readonly address: string }
  /** Answers go to another domain than the sender's. */
  | { readonly code: "reply-to-differs"; readonly address: string }
  /** A dossier of a client, or of a person, that is somebody else's than the recipient's. `clients`: names in the register. */
  | { readonly code: "dossier-of-another"; readonly clients: readonly string[]; readonly recipients: readonly string[] }
  /** Dossiers of `persons` persons to one outsider. */
  | {
      readonly code: "many-persons-to-one";
      readonly dossiers: number;
      readonly persons: number;
      readonly recipient: string;
    }
  /** This person's dossier went elsewhere before, `times` times, never to these recipients. `usual`: where, if the office knows him. */
  | { readonly code: "dossier-went-elsewhere"; readonly times: number; readonly usual?: string }
  /** The name of client A stands in a file, the mail goes to client B. Names in the register. */
  | { readonly code: "other-client-named"; readonly named: readonly string[]; readonly recipients: readonly string[] };

export type OddityCode = Oddity["code"];
