import type { EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { isLang } from "./domain/language.ts";
import { contentSecurityPolicy } from "./http/edge/content-security-policy.ts";
import type { LoadContext } from "./http/house.ts";
import { isStatic } from "./http/static-document.ts";
import { withoutPadding } from "./http/without-padding.server.ts";
import { WordsProvider } from "./i18n/context.tsx";
import { translator } from "./i18n/messages.ts";

// The edge asks for these past the framework; they are part of the build as the rest of the application is.
export { publicPages, warmUp } from "./public-pages.server.tsx";

/** A page that is not there after this long is given up. */
const renderTimeout = 10_000;

function languageOf(request: Request) {
  const segment = new URL(request.url).pathname.split("/")[1];
  return isLang(segment) ? segment : "ru";
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: LoadContext,
): Promise<Response> {
  const lang = languageOf(request);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", lang);
  // Of what a refused deed answers beside the page, the framework passes on nothing by itself.
  for (const answered of Object.values(remix.staticHandlerContext.actionHeaders)) {
    const wait = answered.get("Retry-After");
    if (wait !== null) headers.set("Retry-After", wait);
  }
  const staticDocument = isStatic(
    remix.staticHandlerContext.matches.map(({ route }) => remix.routeModules[route.id]?.handle),
  );
  if (!headers.has("Cache-Control"))
    headers.set("Cache-Control", staticDocument ? "private, no-cache" : "private, no-store");
  if (!staticDocument)
    headers.set("Content-Security-Policy", contentSecurityPolicy(context.house.settings, context.nonce));
  // Programs that index pages and pages without scripts get the whole document at once, so that an error has its status.
  const whole = staticDocument || isbot(request.headers.get("User-Agent"));

  return new Promise((resolve, reject) => {
    let shellSent = false;
    const send = () => {
      shellSent = true;
      const body = withoutPadding();
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      stream.pipe(body);
    };
    const stream = renderToPipeableStream(
      <WordsProvider lang={lang} t={translator(lang)}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </WordsProvider>,
      {
        nonce: context.nonce,
        ...(whole ? { onAllReady: send } : { onShellReady: send }),
        onShellError: reject,
        onError(error) {
          status = 500;
          if (shellSent)
            context.house.log.error({ requestId: context.requestId, err: error }, "rendering failed");
        },
      },
    );
    setTimeout(() => stream.abort(), renderTimeout).unref();
  });
}

/** Answers to the application's own reads are as personal as its pages. */
export function handleDataRequest(response: Response): Response {
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: LoadContext },
) {
  // A refusal that a page throws on purpose (404, 403) is an answer, not a failure.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.house.log.error({ requestId: context.requestId, err: error }, "a page failed");
}
