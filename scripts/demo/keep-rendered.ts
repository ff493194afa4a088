import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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
 * A picture maker that keeps what it rendered and does not render the same file twice on this machine: making the
 * demo's pictures takes longer than all the rest of its data, and they are the same every time.
 */
export function keepRendered(maker: Pictures): Pictures {
  return {
    close: maker.close,
    render: async (path) => {
      const place = join(FOLDER, await fingerprint(path));
      const known = await recall(place);
      if (known !== null) return { ok: true, value: known };
      const rendered = await maker.render(path);
      // A project folder that may not be written to costs the time again, nothing else.
      if (rendered.ok) await remember(place, rendered.value).catch(() => undefined);
      return rendered;
    },
  };
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [RENDERER, path]) hash.update(await readFile(file));
  return hash.digest("hex").slice(0, 40);
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
