/** A mail as a person reads it. */
export type ReadMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** Reads a message in the format of RFC 5322, as far as our own mailer uses it. */
export function readMail(source: Buffer): ReadMail {
  const whole = split(source.toString("latin1"));
  const parts = flatten(whole);
  const textOf = (type: string) => {
    const part = parts.find(({ headers }) => (headers.get("content-type") ?? "text/plain").startsWith(type));
    return part === undefined ? "" : decodeBody(part);
  };
  return {
    to: decodeWords(whole.headers.get("to") ?? ""),
    subject: decodeWords(whole.headers.get("subject") ?? ""),
    text: textOf("text/plain"),
    html: textOf("text/html"),
  };
}

function split(text: string): Part {
  const [head = "", ...rest] = text.replaceAll("\r\n", "\n").split("\n\n");
  const lines = head.replace(/\n[ \t]+/g, " ").split("\n");
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: rest.join("\n\n") };
}

function flatten(part: Part): Part[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(part.headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined) return [part];
  const pieces = part.body.split(`--${boundary}`).slice(1, -1);
  return pieces.flatMap((piece) => flatten(split(piece.replace(/^\r?\n/, ""))));
}

function decodeBody({ headers, body }: Part): string {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  const bytes = encoding === "quoted-printable" ? quotedPrintable(body.replace(/=\n/g, "")) : body;
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function quotedPrintable(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`; the space between two such words is none. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) => {
      const bytes =
        kind.toLowerCase() === "b" ? Buffer.from(word, "base64") : quotedPrintable(word.replaceAll("_", " "));
      return (typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes).toString("utf8");
    });
}
