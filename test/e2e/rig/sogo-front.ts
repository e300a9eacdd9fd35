import type { Front } from "./roundcube-front.ts";
import { forward, listen, serveFile, staticFile } from "./roundcube-front.ts";

/** Where Debian's package puts scripts, styles and pictures. */
const FILES = "/usr/lib/GNUstep/SOGo";

/** A web server before sogod, as a real one is: it serves the files, and tells sogod under which address it is reached. */
export async function startSogoFront(sogodPort: number): Promise<Front> {
  let own = 0;
  const front = await listen((asked, answer) => {
    const inFolder = /^\/SOGo(?:\.woa)?(\/WebServerResources\/.*)$/.exec(asked.url ?? "")?.[1];
    const file = inFolder === undefined ? null : staticFile(FILES, inFolder);
    if (file !== null) return serveFile(file, answer);
    // sogod's "not modified" has a body, which Node's client takes for a second answer.
    for (const header of ["if-none-match", "if-modified-since"]) delete asked.headers[header];
    forward(sogodPort, asked, answer, addressOf(own));
  });
  own = front.port;
  return front;
}

function addressOf(port: number): Record<string, string> {
  return {
    "x-webobjects-server-port": String(port),
    "x-webobjects-server-name": "127.0.0.1",
    "x-webobjects-server-url": `http://127.0.0.1:${port}`,
    "x-webobjects-server-protocol": "HTTP/1.0",
    "x-webobjects-remote-host": "127.0.0.1"
  };
}
