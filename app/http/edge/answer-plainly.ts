/** Answers made without the application: a small page (or JSON for programs) with the request's number. */
import { createHash } from "node:crypto";
import type { Request, Response } from "express";
import type { Lang } from "#app/domain/language.ts";
import type { PlainStatus } from "./error-words.ts";
import { errorWords } from "./error-words.ts";
import { discardBody, hasUnreadBody } from "./incoming-body.ts";
import { langOf, visitOf } from "./visit.ts";

const style =
  ":root{color-scheme:light dark}" +
  "body{margin:0;padding:4rem 1.5rem;background:#fbf8f3;color:#1f1b16;font:1rem/1.5 system-ui,sans-serif}" +
  "main{max-width:36rem;margin:auto}h1{font-size:1.5rem;line-height:1.25}a{color:#9b1c31}" +
  "p:last-child{border-top:1px solid #e4dccf;padding-top:1rem;overflow-wrap:anywhere}" +
  "@media(prefers-color-scheme:dark){body{background:#171411;color:#f1ebe2}a{color:#f0647a}" +
  "p:last-child{border-color:#3a332b}}";

/** The page carries its style, so that it can be read when nothing else of the house answers. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page for people, a problem (RFC 9457) for programs at the API, plain JSON for those that post events. */
function bodyFor(url: URL, status: PlainStatus, requestId: string): { type: string; text: string } {
  const { title } = errorWords.en[status];
  if (url.pathname.startsWith("/api/")) {
    const problem = { type: "about:blank", status, code: `http-${status}`, title, requestId };
    return { type: "application/problem+json", text: JSON.stringify(problem) };
  }
  if (url.pathname.startsWith("/webhooks/")) {
    return { type: "application/json", text: JSON.stringify({ error: title, requestId }) };
  }
  return { type: "text/html", text: errorPage(langOf(url), status, requestId) };
}

/** Answers with a status and nothing of the application, then lets what is left of the body pass by. */
export function answerPlainly(
  req: Request,
  res: Response,
  status: PlainStatus,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const { url, requestId } = visitOf(req);
  const body = bodyFor(url, status, requestId);
  res.status(status);
  res.setHeaders(new Map(Object.entries(headers)));
  res.setHeader("Content-Type", `${body.type}; charset=utf-8`);
  res.setHeader("Content-Security-Policy", policy);
  // With a known length the sender has the whole answer while we still take in the rest of its body.
  res.setHeader("Cache-Control", "no-store, no-transform");
  res.setHeader("Content-Length", Buffer.byteLength(body.text));
  if (!hasUnreadBody(req)) {
    res.end(body.text);
    return;
  }
  res.setHeader("Connection", "close");
  res.write(body.text);
  // Closing at once would make the sender's system drop the answer it has not read yet.
  void discardBody(req).then(() => res.end());
}

function errorPage(lang: Lang, status: PlainStatus, requestId: string): string {
  const words = errorWords[lang];
  const { title, text } = words[status];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/${lang}">${words.home}</a></p>
<p>${words.reference}: ${requestId}</p>
</main>
</body>
</html>
`;
}
