/** Photos people upload, made into the pictures our pages show. The work is done in child processes. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { JobFailed, openNicedChildren } from "./niced-children.server.ts";
import type { PictureJob, PictureOutcome, Rendition } from "./picture-job.ts";
import { measureOutcome, pictureOutcome } from "./picture-job.ts";
import type { SharePictures } from "./share-pictures.server.ts";
import { openSharePictures } from "./share-pictures.server.ts";

export type { Rendition };

/** A picture in every size and encoding the pages use; the files lie in a folder that `dispose` removes. */
export type RenderedPicture = {
  /** Of the largest rendition, in pixels. */
  readonly width: number;
  readonly height: number;
  /** AVIF and WebP in up to three widths, JPEG in the largest. */
  readonly renditions: readonly Rendition[];
  readonly dispose: () => Promise<void>;
};

/** `pictures-busy`: so many are being made that this one should be sent again later. */
export type PictureRefusal =
  | { readonly code: "not-a-picture" }
  | { readonly code: "picture-too-large"; readonly pixels: number }
  | { readonly code: "picture-broken" }
  | { readonly code: "pictures-busy" };

export type Pictures = {
  /**
   * Renders the file at a path (JPEG, PNG, WebP or AVIF by content, up to 64 megapixels), upright as its camera says,
   * then turned clockwise by `turn` degrees.
   */
  readonly render: (path: string, turn?: 0 | 90) => Promise<Result<RenderedPicture, PictureRefusal>>;
  /** The light and shade of a picture we encoded: 32 × 32 grey values, row by row. */
  readonly measure: (path: string) => Promise<Result<Uint8Array, MeasureRefusal>>;
  /** The picture others show when a listing is shared. */
  readonly share: SharePictures["draw"];
  readonly close: () => void;
};

type MeasureRefusal = { readonly code: "picture-broken" } | { readonly code: "pictures-busy" };

const TIMEOUT_MS = 30_000;
const MOST_WAITING = 60;

/** Opens the picture maker; a process starts with the first picture. */
export function openPictures({ timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {}): Pictures {
  const children = openNicedChildren({
    script: new URL("./picture-worker.ts", import.meta.url),
    timeoutMs,
    mostWaiting: MOST_WAITING,
  });
  const shared = openSharePictures();
  const work = async (job: PictureJob): Promise<PictureOutcome | { code: "pictures-busy" }> => {
    try {
      return pictureOutcome.parse(await children.run(job));
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error;
      if (error.reason === "too-many-waiting") return { code: "pictures-busy" };
      if (error.reason === "closed") throw error;
      // A picture that makes its process die or work for ever is as good as broken.
      return { code: "picture-broken" };
    }
  };
  return {
    render: async (path, turn = 0) => {
      const folder = await mkdtemp(join(tmpdir(), "trade-house-picture-"));
      const dispose = () => rm(folder, { recursive: true, force: true });
      const outcome = await work({ input: path, folder, turn }).catch(async (error: unknown) => {
        await dispose();
        throw error;
      });
      const largest = outcome.code === "rendered" ? outcome.renditions.at(-1) : undefined;
      if (outcome.code !== "rendered" || largest === undefined) {
        await dispose();
        return refuse(outcome.code === "rendered" ? { code: "picture-broken" } : outcome);
      }
      const { width, height } = largest;
      return ok({ width, height, renditions: outcome.renditions, dispose });
    },
    measure: async (path) => {
      const answer = await children.run({ measure: path }).catch((error: unknown) => {
        if (!(error instanceof JobFailed) || error.reason === "closed") throw error;
        return { code: error.reason === "too-many-waiting" ? "pictures-busy" : "picture-broken" } as const;
      });
      if (isBusy(answer)) return refuse({ code: "pictures-busy" });
      const outcome = measureOutcome.parse(answer);
      return outcome.code === "measured" ? ok(Buffer.from(outcome.grey, "base64")) : refuse(outcome);
    },
    share: shared.draw,
    close: () => {
      children.close();
      shared.close();
    },
  };
}

function isBusy(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "code" in answer && answer.code === "pictures-busy";
}
