/**
 * The file store: bytes named by their SHA-256. Written once and never changed, so the same file uploaded twice is one
 * file, and what a row in the database points to is what was stored.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { moveIntoPlace } from "./write-whole.server.ts";

export type StoredFile = { readonly sha256: string; readonly size: number };

/** Bytes from `start` to `end`, both included. */
export type ByteRange = { readonly start: number; readonly end: number };

export type FileStore = {
  /** Stores bytes; resolves when they are on the disk for good. */
  readonly put: (content: Readable | Uint8Array) => Promise<StoredFile>;
  /** The bytes; fails on reading when there is no such file. */
  readonly open: (sha256: string, range?: ByteRange) => Readable;
  /** Size in bytes, or null when there is no such file. */
  readonly size: (sha256: string) => Promise<number | null>;
  readonly has: (sha256: string) => Promise<boolean>;
  /** Everything that is stored, in no order, with when it was stored last. */
  readonly list: () => AsyncIterable<StoredFile & { readonly storedAt: Date }>;
  /** What lies in it can be removed. A bucket keeps everything: nothing of ours may delete there. */
  readonly shelf?: Shelf;
};

export type Shelf = {
  /** Removes a file unless it was stored (again) since; answers whether it did. */
  readonly removeIfOlder: (sha256: string, storedBefore: Date) => Promise<boolean>;
};

/** A day-old part belongs to an upload whose process is gone. */
const STALE_MS = 86_400_000;

/** The store in a folder of this machine. */
export function createFolderStore(folder: string): FileStore & { readonly shelf: Shelf } {
  const parts = join(folder, ".parts");
  const pathOf = (sha256: string): string => join(folder, pathOfFile(sha256));
  const size = async (sha256: string): Promise<number | null> => {
    const found = await stat(pathOf(sha256)).catch(unlessMissing);
    return found?.size ?? null;
  };
  const removeIfOlder = async (sha256: string, storedBefore: Date): Promise<boolean> => {
    const path = pathOf(sha256);
    const aside = join(parts, randomUUID());
    await mkdir(parts, { recursive: true, mode: 0o700 });
    // Out of the way first: whoever stores the same bytes from here on finds nothing and writes them anew.
    if ((await rename(path, aside).then(() => true, unlessMissing)) === null) return false;
    const { mtime } = await stat(aside);
    if (mtime < storedBefore) {
      await rm(aside);
      return true;
    }
    await moveIntoPlace(aside, path);
    return false;
  };
  return {
    put: async (content) => {
      await mkdir(parts, { recursive: true, mode: 0o700 });
      const part = join(parts, randomUUID());
      try {
        const stored = await writePart(
          part,
          content instanceof Readable ? content : Readable.from([content]),
        );
        const path = pathOf(stored.sha256);
        // What is there already counts as stored now: whoever removes old files leaves it.
        if ((await size(stored.sha256)) === stored.size && (await touch(path))) {
          await rm(part);
        } else {
          await mkdir(dirname(path), { recursive: true, mode: 0o700 });
          await moveIntoPlace(part, path);
        }
        return stored;
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    open: (sha256, range) => createReadStream(pathOf(sha256), range),
    size,
    has: async (sha256) => (await size(sha256)) !== null,
    list: () => listFolder(folder),
    shelf: { removeIfOlder },
  };
}

/** Makes a file new; false when it is not there. */
async function touch(path: string): Promise<boolean> {
  const now = new Date();
  return (await utimes(path, now, now).then(() => true, unlessMissing)) ?? false;
}

async function* listFolder(folder: string): AsyncGenerator<StoredFile & { readonly storedAt: Date }> {
  const entries = await readdir(folder, { recursive: true }).catch(unlessMissing);
  for (const entry of entries ?? []) {
    const sha256 = basename(entry);
    if (!/^[0-9a-f]{64}$/.test(sha256)) continue;
    const found = await stat(join(folder, entry)).catch(unlessMissing);
    if (found?.isFile()) yield { sha256, size: found.size, storedAt: found.mtime };
  }
}

/** Removes what interrupted uploads left behind; called once at start. */
export async function sweepFolderStore(folder: string, now: Date): Promise<void> {
  const parts = join(folder, ".parts");
  for (const name of (await readdir(parts).catch(unlessMissing)) ?? []) {
    const found = await stat(join(parts, name)).catch(unlessMissing);
    if (found && now.getTime() - found.mtimeMs > STALE_MS) await rm(join(parts, name), { force: true });
  }
}

/** Where a file lies below the store's root; folders of folders, for some file systems are slow with many names in one. */
export function pathOfFile(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not the name of a stored file");
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** Writes an upload to a file of its own, measured on the way; resolves when it is on the disk. */
export async function writePart(path: string, content: Readable): Promise<StoredFile> {
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.byteLength;
      done(null, chunk);
    },
  });
  // `flush` syncs before closing: a name must not appear before its bytes are on the disk.
  await pipeline(content, measure, createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return { sha256: hash.digest("hex"), size };
}

function unlessMissing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
