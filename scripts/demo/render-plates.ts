import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { z } from "zod";
import type { Pictures, RenderedPicture } from "#app/outside/pictures.server.ts";

const FOLDER = join(import.meta.dirname, "../../.cache/plates");
const RENDERER = join(import.meta.dirname, "../../app/outside/picture-worker.ts");

const kept = z.array(
  z.object({
    format: z.enum(["avif", "webp", "jpeg"]),
    width: z.number(),
    height: z.number(),
    size: z.number(),
    file: z.string(),
  }),
);

/**
 * A picture maker for drawn plates (SVG files), which uploads may not be. It keeps what it rendered and does not render
 * the same plate twice on this machine: that takes longer than all the rest of the demo's data.
 */
export function renderPlates(maker: Pictures): Pictures {
  return {
    close: maker.close,
    measure: maker.measure,
    share: maker.share,
    render: async (path) => {
      const plate = await readFile(path);
      const place = join(FOLDER, await fingerprint(plate));
      const known = await recall(place);
      if (known !== null) return { ok: true, value: known };
      // As large as it is drawn: enough for a listing page, and soon encoded.
      await sharp(plate).png({ compressionLevel: 1 }).toFile(`${path}.png`);
      const rendered = await maker.render(`${path}.png`);
      // A project folder that may not be written to costs the time again, nothing else.
      if (rendered.ok) await remember(place, rendered.value).catch(() => undefined);
      return rendered;
    },
  };
}

async function fingerprint(plate: Uint8Array): Promise<string> {
  const renderer = await readFile(RENDERER);
  return createHash("sha256").update(renderer).update(plate).digest("hex").slice(0, 40);
}

async function recall(place: string): Promise<RenderedPicture | null> {
  const text = await readFile(join(place, "renditions.json"), "utf8").catch(() => null);
  const list = text === null ? null : kept.safeParse(JSON.parse(text));
  const largest = list?.data?.at(-1);
  if (!list?.success || largest === undefined) return null;
  return {
    width: largest.width,
    height: largest.height,
    renditions: list.data.map(({ file, ...rendition }) => ({ ...rendition, path: join(place, file) })),
    dispose: () => Promise.resolve(),
  };
}

/** Beside and renamed: a start that is cut short leaves no half picture behind. */
async function remember(place: string, { renditions }: RenderedPicture): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const draft = await mkdtemp(`${place}-`);
  const list = await Promise.all(
    renditions.map(async ({ path, ...rendition }) => {
      const file = `${rendition.width}.${rendition.format}`;
      await cp(path, join(draft, file));
      return { ...rendition, file };
    }),
  );
  await writeFile(join(draft, "renditions.json"), JSON.stringify(list));
  await rename(draft, place).catch(() => rm(draft, { recursive: true, force: true }));
}
