/**
 * The files of the build. Those with a hash in their name never change and are compressed once, as well as it goes, and
 * kept; the rest (`public/`) is asked for again after an hour.
 */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { RequestHandler } from "express";
import express from "express";
import { answerPlainly } from "./answer-plainly.ts";
import { visitOf } from "./visit.ts";
import { whenHandled } from "./when-handled.ts";

const FOREVER = "public, max-age=31536000, immutable";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
};

type Encoding = "br" | "gzip";

const compressors: Readonly<Record<Encoding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
      },
    }),
  gzip: (content) => promisify(gzip)(content, { level: 9 }),
};

/** Serves the client part of a build from its folder (`build/client`). */
export function serveBuild(folder: string): RequestHandler {
  const router = express.Router();
  router.use("/assets", serveHashed(join(folder, "assets")));
  // The disk is not asked about every page: what stands there does not change while the build is served.
  const names = namesIn(folder);
  const plain = express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: "ignore",
    maxAge: "1h",
    cacheControl: true,
  });
  router.use((req, res, next) =>
    names.has(visitOf(req).url.pathname.slice(1)) ? plain(req, res, next) : next(),
  );
  return router;
}

/** The names of all that lies in a folder, with slashes as in addresses. */
const namesIn = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll(sep, "/")),
  );

function serveHashed(folder: string): RequestHandler {
  const names = namesIn(folder);
  const compressed = new Map<string, Promise<Buffer>>();
  const plain = express.static(folder, { index: false, redirect: false, maxAge: "1y", immutable: true });

  const compress = (name: string, encoding: Encoding): Promise<Buffer> => {
    const key = `${encoding} ${name}`;
    const known = compressed.get(key);
    if (known !== undefined) return known;
    const made = readFile(join(folder, name)).then(compressors[encoding]);
    compressed.set(key, made);
    return made;
  };

  return whenHandled(async (req, res, next) => {
    const name = visitOf(req).url.pathname.slice("/assets/".length);
    // Not a page: a script or style that is not there must not cost a rendering.
    if (!names.has(name)) return answerPlainly(req, res, 404);
    const type = types[extname(name)];
    const encoding = type === undefined ? undefined : preferred(req.acceptsEncodings(["br", "gzip"]));
    if (type === undefined || encoding === undefined) return plain(req, res, next);
    const content = await compress(name, encoding);
    res.setHeader("Content-Type", type);
    res.setHeader("Content-Encoding", encoding);
    res.setHeader("Cache-Control", FOREVER);
    res.setHeader("Vary", "Accept-Encoding");
    res.setHeader("Content-Length", content.byteLength);
    res.end(req.method === "HEAD" ? undefined : content);
  });
}

function preferred(accepted: string | false): Encoding | undefined {
  return accepted === "br" || accepted === "gzip" ? accepted : undefined;
}
