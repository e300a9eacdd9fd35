/**
 * Fetches an attachment that the webmail holds on its server (a forward, a draft), through the webmail's own address and with
 * the writer's session. Null when that fails. A page of HTML where something else was named is the log-in page of a session
 * that ended, not the file: taken for the file it would be "clean". So is a page that asks for a password, whatever its name
 * (Roundcube 1.6.5 answers 200 with its log-in page).
 */
export async function fetchAttachment(url: string, name: string): Promise<File | null> {
  try {
    const response = await fetch(url, { credentials: "same-origin" });
    if (!response.ok) return null;
    const blob = await response.blob();
    const isPage = blob.type.startsWith("text/html") && (!/\.x?html?$/i.test(name) || asksPassword(await blob.text()));
    return isPage ? null : new File([blob], name, { type: blob.type });
  } catch {
    return null;
  }
}

const asksPassword = (html: string): boolean => /<input[^>]+type\s*=\s*["']?password/i.test(html);
