/** Pictures of the demo's goods: the plates drawn by the house, made into photos once each. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pictures, RenderedPicture } from "#app/outside/pictures.server.ts";
import type { Upload } from "#app/usecases/files/keep-documents.ts";

export type Plates = {
  /** Files of a commodity's first plates; they are drawn and rendered when first asked for. */
  readonly photos: (commodity: string, howMany: number) => Promise<readonly Upload[]>;
  /** Renders like the maker it was opened with, each file once. */
  readonly pictures: Pictures;
  readonly close: () => Promise<void>;
};

/** Opens the plates. `draw` answers an SVG; the maker renders such files too. */
export async function openPlates(
  maker: Pictures,
  draw: (commodity: string, variant: number) => string,
): Promise<Plates> {
  const folder = await mkdtemp(join(tmpdir(), "trade-house-plates-"));
  const files = new Map<string, Promise<Upload>>();
  const rendered = new Map<string, ReturnType<Pictures["render"]>>();
  const kept: RenderedPicture[] = [];

  const render: Pictures["render"] = async (path) => {
    const known = rendered.get(path) ?? maker.render(path);
    rendered.set(path, known);
    const picture = await known;
    if (!picture.ok) return picture;
    kept.push(picture.value);
    // Others will ask for it again.
    return { ok: true, value: { ...picture.value, dispose: () => Promise.resolve() } };
  };
  const measured = new Map<string, ReturnType<Pictures["measure"]>>();
  const measure: Pictures["measure"] = (path) => {
    const known = measured.get(path) ?? maker.measure(path);
    measured.set(path, known);
    return known;
  };
  const photo = async (commodity: string, variant: number): Promise<Upload> => {
    const name = `${commodity}-${variant + 1}.svg`;
    const path = join(folder, name);
    const plate = draw(commodity, variant);
    await writeFile(path, plate);
    return { name, path, size: plate.length };
  };
  return {
    photos: (commodity, howMany) =>
      Promise.all(
        Array.from({ length: howMany }, (_, variant) => {
          const key = `${commodity} ${variant}`;
          const file = files.get(key) ?? photo(commodity, variant);
          files.set(key, file);
          return file;
        }),
      ),
    pictures: { render, measure, share: maker.share, close: maker.close },
    close: async () => {
      await Promise.all(kept.map((picture) => picture.dispose()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
