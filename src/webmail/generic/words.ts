/** Labels of the parts of a message, as webmails write them. The last resort: names, roles and types of fields come first. */
const list = (words: string): ReadonlySet<string> => new Set(words.split("|"));

export const labelWords = {
  to: list(
    "to|to recipients|recipient|recipients|send to|aan|ontvanger|ontvangers|geadresseerden|an|empfänger|à|destinataire|destinataires|" +
      "para|destinatario|destinatarios|destinatari|a|til|till|do|odbiorca|odbiorcy|adresat|komu|címzett|kime|către|vastaanottaja|" +
      "кому|получатель|получатели|προς|宛先|收件人|받는 사람|إلى|אל"
  ),
  cc: list("cc|kopie|copie|copia|kopia|kopi|копия|κοιν|kopie aan|кс|抄送|참조|kopio"),
  bcc: list(
    "bcc|cci|cco|ccn|blindkopie|blind copy|blinde kopie|скрытая копия|密送|숨은참조|ukryta kopia|dold kopia|piilokopio"
  ),
  replyTo: list("reply to|reply-to|antwoord aan|antwort an|répondre à|responder a|rispondi a"),
  from: list(
    "from|sender|identity|van|afzender|identiteit|von|absender|de|expéditeur|da|mittente|fra|från|od|от|差出人|发件人"
  ),
  subject: list(
    "subject|onderwerp|betreff|betrifft|objet|sujet|asunto|oggetto|assunto|emne|ämne|temat|předmět|predmet|tárgy|konu|subiect|" +
      "aihe|тема|θέμα|件名|主题|主旨|제목|الموضوع|נושא"
  )
} as const;

export type LabelledPart = keyof typeof labelWords;

/** What a button that sends begins with. Scripts without spaces have no word boundary, so a beginning is all that is asked. */
export const sendLabel =
  /^(?:send(?!er)|verzend|verstu|stuur|absenden|senden|jetzt senden|envoyer|enviar|invia|wyślij|skicka|lähetä|odeslat|odoslať|küldés|gönder|trimite|отправить|надіслати|αποστολή|送信|发送|發送|보내기|إرسال|שלח)/iu;

/** What a button or a menu item that plans a sending says. */
export const scheduleLabel =
  /schedul|send later|later (?:ver)?(?:zend|stur)|inplan|plan (?:je|uw|de)? ?(?:verzend|e-?mail)|später senden|senden planen|programmer|programar|programma|zaplanuj|schemalägg|отложить|送信予約|定时发送/iu;

/** What a button that does something else with the message says, also when it submits the same form. */
export const otherLabel =
  /draft|concept|entwurf|brouillon|borrador|bozza|rascunho|kladde|utkast|luonnos|szkic|koncept|черновик|下書き|草稿|save|opsla|bewaar|speichern|enregistrer|guardar|salva|zapisz|cancel|annul|abbrech|discard|verwijder|delete|close|sluit|attach|bijlage|anhang|joindre|adjunt|allega|preview|voorbeeld|vorschau|add |toevoeg|upload|search|zoek|spell|spelling/iu;

/** What a control that takes one out says. */
export const removeLabel =
  /^[×✕✖⨯x]$|remove|delete|deselect|verwijder|wis|entfern|lösch|supprim|retirer|elimin|quitar|rimuov|usuń|ta bort|удалить|削除|删除/iu;
