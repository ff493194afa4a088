/**
 * Public pages as they were sent, for readers without a session. A page is kept under its address as the page reads it,
 * with the version of everything it may show: a new version forgets them all. Bounded in bytes; an address that was
 * asked for once may not push out those that are asked for again and again.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "identity" | "gzip" | "br";

export type KeptPage = {
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: (encoding: Encoding) => Buffer | Promise<Buffer>;
};

const compress = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 18 },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
} as const;

class Page implements KeptPage {
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  private readonly bodies = new Map<Encoding, Buffer | Promise<Buffer>>();
  private readonly grown: (bytes: number) => void;

  constructor(body: Buffer, headers: Readonly<Record<string, string>>, grown: (bytes: number) => void) {
    this.headers = headers;
    this.etag = createHash("sha256").update(body).digest("base64url").slice(0, 27);
    this.bodies.set("identity", body);
    this.grown = grown;
  }

  /** Compressed when it is first asked for, off this thread, and kept. */
  body(encoding: Encoding): Buffer | Promise<Buffer> {
    const known = this.bodies.get(encoding);
    if (known !== undefined) return known;
    const plain = this.bodies.get("identity");
    if (encoding === "identity" || !Buffer.isBuffer(plain)) throw new Error("a page without its text");
    const making = compress[encoding](plain).then((small) => {
      this.bodies.set(encoding, small);
      this.grown(small.byteLength);
      return small;
    });
    this.bodies.set(encoding, making);
    return making;
  }
}

export type PageCache = {
  /** The page of an address at a version. */
  readonly find: (path: string, version: string) => KeptPage | undefined;
  /** Keeps a page that was read at that version; answers it, kept or not. */
  readonly keep: (
    path: string,
    version: string,
    body: Buffer,
    headers: Readonly<Record<string, string>>,
  ) => KeptPage;
  readonly bytes: () => number;
};

const MOST_BYTES = 48 * 1_048_576;
/** Addresses asked for lately that found no room. */
const MOST_REMEMBERED = 4_000;

/** Opens an empty cache. */
export function openPageCache({ mostBytes = MOST_BYTES }: { readonly mostBytes?: number } = {}): PageCache {
  const pages = new Map<string, { page: Page; bytes: number }>();
  const askedOnce = new Set<string>();
  let version = "";
  let total = 0;

  const turnTo = (newest: string): void => {
    if (newest === version) return;
    version = newest;
    pages.clear();
    total = 0;
  };
  const forgetOldest = (): void => {
    for (const [path, { bytes }] of pages) {
      if (total <= mostBytes) return;
      pages.delete(path);
      total -= bytes;
    }
  };
  const mayComeIn = (path: string, size: number): boolean => {
    if (size > mostBytes / 16) return false;
    if (total + size <= mostBytes || askedOnce.has(path)) return true;
    askedOnce.add(path);
    const [first] = askedOnce;
    if (askedOnce.size > MOST_REMEMBERED && first !== undefined) askedOnce.delete(first);
    return false;
  };

  return {
    find: (path, newest) => {
      turnTo(newest);
      const known = pages.get(path);
      if (known === undefined) return undefined;
      // Whoever was asked for last goes last.
      pages.delete(path);
      pages.set(path, known);
      return known.page;
    },
    keep: (path, readAt, body, headers) => {
      const slot = { bytes: body.byteLength };
      const page = new Page(body, headers, (more) => {
        if (pages.get(path)?.page !== page) return;
        slot.bytes += more;
        total += more;
        forgetOldest();
      });
      // Read at a version that has passed meanwhile: it may be shown to whoever asked then, and to nobody else.
      if (readAt !== version || !mayComeIn(path, body.byteLength)) return page;
      const before = pages.get(path);
      if (before !== undefined) total -= before.bytes;
      pages.set(path, Object.assign(slot, { page }));
      total += slot.bytes;
      forgetOldest();
      return page;
    },
    bytes: () => total,
  };
}
