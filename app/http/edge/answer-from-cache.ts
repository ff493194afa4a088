/** Public pages to readers without a session: what was sent before is sent again, before anything else is done. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { minskDate } from "#app/domain/plain-date.ts";
import type { House, LoadContext } from "../house.ts";
import type { PublicAddress } from "../public-address.ts";
import { publicAddress } from "../public-address.ts";
import type { Metrics } from "./metrics.ts";
import type { Encoding, KeptPage, PageCache } from "./page-cache.ts";
import { openPageCache } from "./page-cache.ts";
import { hasCookie, visitOf } from "./visit.ts";

/** Not kept by proxies without asking: whoever is signed in sees another page at the same address. */
const CACHE_CONTROL = "public, no-cache";
const VARY = "Accept-Encoding, Cookie";

/** Where browsers read which pages they may fetch before they are asked for; a header, as no script stands in pages. */
const SPECULATION_RULES = '"/speculation-rules.json"';

export type PublicPages = {
  /** Answers a request from what is kept; false: it is not kept, or not for this reader. */
  readonly answer: (req: IncomingMessage, res: ServerResponse) => boolean;
  /** The version of all a public page may show, now; null while nobody can tell. */
  readonly version: () => string | null;
  readonly cache: PageCache;
};

/** Which version of everything public is the newest: of the data, and of the day, which opens and closes seasons. */
export function publicVersion({ versions, now }: Pick<House, "versions" | "now">): string | null {
  const known = versions.now();
  return known === null ? null : `${known.catalogue}.${known.rates}.${known.reference}.${minskDate(now())}`;
}

/** Opens the cache of a server. */
export function openPublicPages({
  house,
  origin,
  sessionCookie,
  headers,
  metrics,
  isDraining,
}: {
  readonly house: Pick<House, "versions" | "now">;
  readonly origin: string;
  readonly sessionCookie: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly metrics: Metrics;
  readonly isDraining: () => boolean;
}): PublicPages {
  const cache = openPageCache();
  const common = Object.fromEntries(headers);
  const version = () => publicVersion(house);
  /** Addresses as they are typed → as the page reads them; the same few are asked for again and again. */
  const known = new Map<string, string | null>();

  const pathOf = (typed: string): string | null => {
    const found = known.get(typed);
    if (found !== undefined) return found;
    const path = readPath(typed, origin);
    if (known.size >= 5_000) known.clear();
    known.set(typed, path);
    return path;
  };

  return {
    cache,
    version,
    answer: (req, res) => {
      const { method, headers: asked } = req;
      if ((method !== "GET" && method !== "HEAD") || hasCookie(asked.cookie, sessionCookie)) return false;
      const path = pathOf(req.url ?? "");
      const newest = path === null ? null : version();
      if (path === null || newest === null) return false;
      const page = cache.find(path, newest);
      if (page === undefined) return false;
      const began = performance.now();
      metrics.begin();
      const closing = isDraining() ? { Connection: "close" } : {};
      sendPage(page, req, res, { ...common, ...closing, "X-Request-Id": randomUUID() }, () =>
        metrics.end({
          kind: "page",
          method,
          status: res.statusCode,
          seconds: (performance.now() - began) / 1000,
        }),
      );
      return true;
    },
  };
}

function readPath(typed: string, origin: string): string | null {
  if (!typed.startsWith("/") || !URL.canParse(origin + typed)) return null;
  const url = new URL(origin + typed);
  // Doors of the framework are refused further on, whatever page they stand before.
  for (const name of url.searchParams.keys()) if (name.startsWith("_")) return null;
  return publicAddress(url)?.path ?? null;
}

type MakePage = (request: Request, context: LoadContext) => Promise<string | null>;

/**
 * Makes the page of a request that is not kept yet, and keeps it; null where the framework has to answer. Readers who
 * ask for the same page at the same time share the making.
 */
export function keepPages({ cache, version }: PublicPages, make: MakePage) {
  const underWay = new Map<string, Promise<KeptPage | null>>();
  const makeOne = async ({ path, lang }: PublicAddress, readAt: string, context: LoadContext, url: URL) => {
    const page = await make(new Request(new URL(path, url)), context);
    const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Language": lang };
    return page === null ? null : cache.keep(path, readAt, Buffer.from(page), headers);
  };
  return async (req: IncomingMessage, context: LoadContext): Promise<KeptPage | null> => {
    const { url } = visitOf(req);
    if ((req.method !== "GET" && req.method !== "HEAD") || !context.anonymous) return null;
    const address = publicAddress(url);
    if (address === null) return null;
    // Read before the page is made: what changes meanwhile makes it old.
    const readAt = version() ?? NOBODY_KNOWS;
    const key = `${readAt} ${address.path}`;
    const known = readAt === NOBODY_KNOWS ? undefined : underWay.get(key);
    if (known !== undefined) return known;
    const making = makeOne(address, readAt, context, url).finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  };
}

const NOBODY_KNOWS = "?";

/** The encoding a reader takes that makes the answer smallest. */
function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const takes = (name: string): boolean =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted);
  return takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
}

/** Sends a kept page, or that it has not changed. */
export function sendPage(
  page: KeptPage,
  req: IncomingMessage,
  res: ServerResponse,
  headers: Readonly<Record<string, string>> = {},
  sent: () => void = () => undefined,
): void {
  const encoding = encodingFor(req.headers["accept-encoding"]);
  // Two encodings are two representations: a strong tag tells them apart.
  const etag = encoding === "identity" ? `"${page.etag}"` : `"${page.etag}-${encoding}"`;
  const head = {
    ...headers,
    ETag: etag,
    "Cache-Control": CACHE_CONTROL,
    Vary: VARY,
    "Speculation-Rules": SPECULATION_RULES,
  };
  const same = req.headers["if-none-match"]
    ?.split(",")
    .some((tag) => tag.trim().replace(/^W\//, "") === etag);
  if (same === true) {
    res.writeHead(304, head).end();
    sent();
    return;
  }
  const send = (body: Buffer): void => {
    const coded = encoding === "identity" ? {} : { "Content-Encoding": encoding };
    res
      .writeHead(200, { ...head, ...page.headers, ...coded, "Content-Length": String(body.byteLength) })
      .end(body);
    sent();
  };
  const body = page.body(encoding);
  if (Buffer.isBuffer(body)) send(body);
  else body.then(send, () => res.destroy());
}
