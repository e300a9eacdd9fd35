/** Labels of the parts of a message, as webmails write them. The last resort: names, roles and types of fields come first. */
const list = (words: string): ReadonlySet<string> => new Set(words.split("|"));

export const labelWords = {
  to: list(
    "to|recipient|recipients|send to|aan|ontvanger|ontvangers|geadresseerden|an|empfänger|à|destinataire|destinataires|" +
      "para|destinatario|destinatari|a|til|till|do|adresat|kime|кому|宛先|收件人"
  ),
  cc: list("cc|kopie|copie|copia|kopia|копия|抄送"),
  bcc: list("bcc|cci|cco|ccn|blindkopie|скрытая копия|密送"),
  replyTo: list("reply to|reply-to|antwoord aan|antwort an|répondre à|responder a|rispondi a"),
  from: list("from|sender|van|afzender|von|absender|de|expéditeur|da|mittente|fra|från|od|от|差出人|发件人"),
  subject: list("subject|onderwerp|betreff|objet|sujet|asunto|oggetto|assunto|emne|ämne|temat|konu|тема|件名|主题|主旨")
} as const;

export type LabelledPart = keyof typeof labelWords;

/** What a button that sends begins with. Scripts without spaces have no word boundary, so a beginning is all that is asked. */
export const sendLabel =
  /^(?:send(?!er)|verzend|verstu|stuur|absenden|(?:jetzt )?senden|envoyer|enviar|invia|wyślij|skicka|gönder|отправить|送信|发送|發送)/iu;

/** What a button or a menu item that plans a sending says. */
export const scheduleLabel =
  /schedul|send later|later (?:ver)?(?:zend|stur)|inplan|plan .{0,8}(?:verzend|mail)|später senden|programm?[ae]|zaplanuj|送信予約|定时发送/iu;

/** What a button that does something else with the message says, also when it submits the same form. */
export const otherLabel =
  /draft|concept|entwurf|brouillon|borrador|bozza|rascunho|kladde|utkast|szkic|черновик|下書き|草稿|save|opsla|bewaar|speicher|enregistr|guardar|salva|zapisz|cancel|annul|abbrech|discard|verwijder|delete|close|sluit|attach|bijlage|anhang|joindre|adjunt|allega|preview|voorbeeld|add |toevoeg|upload|search|zoek|spell/iu;

/** What a control that takes one out says. */
export const removeLabel =
  /^[×✕✖⨯x]$|remove|delete|deselect|verwijder|entfern|lösch|supprim|elimin|quitar|rimuov|usuń|ta bort|удалить|削除|删除/iu;
