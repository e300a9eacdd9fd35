/**
 * How the page-files script hands files to the guard (isolated world): events at the window whose name holds a secret that the
 * guard chose. Each carries one `File` as its detail, which crosses worlds in both browsers (seen in Chromium 156, Firefox 153).
 */
export const filesPairEvent = "verzendwacht:files-pair";
export const filesHelloEvent = "verzendwacht:files-hello";

export const fileEvent = (secret: string): string => `${secret}:file`;
