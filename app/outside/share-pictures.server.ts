/** Draws the pictures that others show when a listing is shared, in child processes. */
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { JobFailed, openNicedChildren } from "./niced-children.server.ts";
import type { PlateWords } from "./share-picture/plate.ts";
import type { ShareJob } from "./share-picture/share-job.ts";
import { shareOutcome } from "./share-picture/share-job.ts";

/** `share-busy`: so many are being drawn that the house's own picture does for now. */
export type ShareRefusal = { readonly code: "share-busy" } | { readonly code: "share-broken" };

export type SharePictures = {
  /** A JPEG of 1200 × 630 pixels: a photo that we encoded, or none, and the plate. */
  readonly draw: (photo: Readable | null, words: PlateWords) => Promise<Result<Uint8Array, ShareRefusal>>;
  readonly close: () => void;
};

const TIMEOUT_MS = 15_000;
const MOST_WAITING = 20;

/** Opens the drawer; a process starts with the first picture. */
export function openSharePictures(): SharePictures {
  const children = openNicedChildren({
    script: new URL("./share-picture/share-worker.ts", import.meta.url),
    most: 1,
    timeoutMs: TIMEOUT_MS,
    mostWaiting: MOST_WAITING,
  });
  const run = async (job: ShareJob): Promise<"drawn" | ShareRefusal["code"]> => {
    try {
      return shareOutcome.parse(await children.run(job)).code;
    } catch (error) {
      if (!(error instanceof JobFailed) || error.reason === "closed") throw error;
      return error.reason === "too-many-waiting" ? "share-busy" : "share-broken";
    }
  };
  return {
    draw: async (photo, words) => {
      const folder = await mkdtemp(join(tmpdir(), "trade-house-share-"));
      const drawn = async (): Promise<Result<Uint8Array, ShareRefusal>> => {
        const path = photo === null ? null : join(folder, "photo");
        if (photo !== null && path !== null) await pipeline(photo, createWriteStream(path));
        const output = join(folder, "share.jpeg");
        const code = await run({ photo: path, output, words });
        return code === "drawn" ? ok(await readFile(output)) : refuse({ code });
      };
      return drawn().finally(() => rm(folder, { recursive: true, force: true }));
    },
    close: children.close,
  };
}
