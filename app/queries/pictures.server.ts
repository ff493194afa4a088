import type { Db } from "#app/db/client.server.ts";

/** A picture in the kinds and sizes a browser may choose from. */
export type ShownPicture = {
  readonly width: number;
  readonly height: number;
  /** The file every browser reads. */
  readonly fallback: string;
  /** Better kinds first, each with its files by width. */
  readonly kinds: readonly {
    readonly type: string;
    readonly files: readonly { readonly id: string; readonly width: number }[];
  }[];
  /** Drawn by the house for demonstration. */
  readonly demo: boolean;
  /** The picture it was turned from. */
  readonly turnedFrom: string | null;
};

const better = ["avif", "webp"] as const;

/** Pictures by id, two questions for however many; ids without a readable file are left out. */
export async function picturesOf(
  db: Pick<Db, "picture">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShownPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db.picture.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      width: true,
      height: true,
      demo: true,
      turnedFromId: true,
      variants: {
        select: { format: true, width: true, fileId: true },
        orderBy: { width: "asc" },
      },
    },
  });
  const shown = new Map<string, ShownPicture>();
  for (const { id, ...row } of rows) {
    const picture = shownPicture(row);
    if (picture !== null) shown.set(id, picture);
  }
  return shown;
}

/** What the database says of a picture, its variants rising by width. */
export type PictureRow = {
  readonly width: number;
  readonly height: number;
  readonly demo: boolean;
  readonly turnedFromId: string | null;
  readonly variants: readonly { readonly format: string; readonly width: number; readonly fileId: string }[];
};

/** A picture as pages show it; null without a readable file. */
export function shownPicture({
  width,
  height,
  demo,
  turnedFromId,
  variants,
}: PictureRow): ShownPicture | null {
  const plain = variants.findLast(({ format }) => !better.some((kind) => kind === format));
  const fallback = plain ?? variants.at(-1);
  if (fallback === undefined) return null;
  const kinds = better.flatMap((kind) => {
    const files = variants.filter(({ format }) => format === kind);
    if (files.length === 0) return [];
    return [{ type: `image/${kind}`, files: files.map((file) => ({ id: file.fileId, width: file.width })) }];
  });
  return { width, height, fallback: fallback.fileId, kinds, demo, turnedFrom: turnedFromId };
}
