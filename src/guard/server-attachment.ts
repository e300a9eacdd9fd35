/**
 * Fetches an attachment that the webmail holds on its server (a forward, a draft), through the webmail's own address and with
 * the writer's session. Null when that fails. A page of HTML where something else was named is the log-in page of a session
 * that ended, not the file: taken for the file it would be "clean".
 */
export async function fetchAttachment(url: string, name: string): Promise<File | null> {
  try {
    const response = await fetch(url, { credentials: "same-origin" });
    if (!response.ok) return null;
    const blob = await response.blob();
    const isPage = blob.type.startsWith("text/html") && !/\.x?html?$/i.test(name);
    return isPage ? null : new File([blob], name, { type: blob.type });
  } catch {
    return null;
  }
}
