import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { bandsOf, likenessOf } from "#app/domain/moderation/picture-likeness.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { RenderedPicture } from "#app/outside/pictures.server.ts";
import type { Upload } from "./keep-documents.ts";

/** Bytes a photo may have; more than any phone makes. */
export const photoMaxBytes = 15_000_000;

/** A picture whose renditions are in the file store, not yet known to the database. */
export type KeptPicture = {
  readonly name: string;
  /** SHA-256 of its largest JPEG: what tells that the same photo came twice. */
  readonly content: string;
  readonly width: number;
  readonly height: number;
  /** How it looks; null when it has not been measured (a job will), `likeness` null when there is nothing on it. */
  readonly measured: { readonly likeness: bigint | null } | null;
  readonly variants: readonly {
    readonly format: string;
    readonly width: number;
    readonly height: number;
    readonly size: number;
    readonly sha256: string;
  }[];
};

export type PictureRefused = {
  readonly code:
    | "photo-file-too-large"
    | "not-a-picture"
    | "picture-too-large"
    | "picture-broken"
    | "pictures-busy";
  /** The file's name, as the sender called it. */
  readonly name: string;
};

/** The parts of the outside world that pictures need. */
type Keeping = { readonly outside: Pick<Call["outside"], "pictures" | "files"> };

/**
 * Decodes photos and encodes them anew, and puts the results into the file store, before the transaction that makes
 * their rows. All or none; the originals are not kept.
 */
export async function keepPictures(
  call: Keeping,
  uploads: readonly Upload[],
): Promise<Result<KeptPicture[], PictureRefused>> {
  const large = uploads.find(({ size }) => size > photoMaxBytes);
  if (large) return refuse({ code: "photo-file-too-large", name: large.name });
  const kept: KeptPicture[] = [];
  for (const upload of uploads) {
    const picture = await keepPicture(call, upload);
    if (!picture.ok) return picture;
    kept.push(picture.value);
  }
  return ok(kept);
}

/** The same, one by one: what cannot be taken is named and left out. Only too many at once stop it as a whole. */
export async function keepGoodPictures(
  call: Keeping,
  uploads: readonly Upload[],
): Promise<
  Result<
    { readonly kept: readonly KeptPicture[]; readonly leftOut: readonly PictureRefused[] },
    PictureRefused
  >
> {
  const kept: KeptPicture[] = [];
  const leftOut: PictureRefused[] = [];
  for (const upload of uploads) {
    const picture = await keepPicture(call, upload);
    if (picture.ok) kept.push(picture.value);
    else if (picture.refusal.code === "pictures-busy") return picture;
    else leftOut.push(picture.refusal);
  }
  return ok({ kept, leftOut });
}

async function keepPicture(
  call: Keeping,
  { name, path, size }: Upload,
): Promise<Result<KeptPicture, PictureRefused>> {
  if (size > photoMaxBytes) return refuse({ code: "photo-file-too-large", name });
  const rendered = await call.outside.pictures.render(path);
  if (!rendered.ok) return refuse({ code: rendered.refusal.code, name });
  return ok({ name, ...(await keepRendered(call, rendered.value)) });
}

async function keepRendered(call: Keeping, rendered: RenderedPicture): Promise<Omit<KeptPicture, "name">> {
  const { width, height, dispose } = rendered;
  const stored = async () => {
    const variants = await store(call, rendered);
    return { width, height, variants, content: contentOf(variants), measured: await measure(call, rendered) };
  };
  return stored().finally(dispose);
}

function contentOf(variants: KeptPicture["variants"]): string {
  const jpegs = variants.filter(({ format }) => format === "jpeg");
  const [largest] = [...jpegs].sort((a, b) => b.width - a.width);
  if (largest === undefined) throw new Error("a picture was encoded without a JPEG");
  return largest.sha256;
}

/** From the largest JPEG: one encoding of every picture, so that all are measured alike. */
async function measure(
  { outside }: Keeping,
  { renditions }: RenderedPicture,
): Promise<KeptPicture["measured"]> {
  const jpeg = renditions.find(({ format }) => format === "jpeg");
  if (jpeg === undefined) return null;
  const grey = await outside.pictures.measure(jpeg.path);
  return grey.ok ? { likeness: likenessOf(grey.value) } : null;
}

/** Keeps how a picture looks, once. */
export async function addLikeness(
  tx: Tx,
  pictureId: string,
  { likeness }: { readonly likeness: bigint | null },
  now: Date,
): Promise<void> {
  const bands = likeness === null ? [] : bandsOf(likeness);
  await tx.pictureLikeness.createMany({
    data: [{ pictureId, likeness, bands, measuredAt: now }],
    skipDuplicates: true,
  });
}

/**
 * A picture of a company turned by a quarter clockwise, made from its largest rendition; null when there is none of
 * that id, or another company's.
 */
export async function keepTurnedPicture(
  { outside, db }: Keeping & Pick<Call, "db">,
  pictureId: string,
  companyId: string,
): Promise<Result<KeptPicture | null, PictureRefused>> {
  const picture = await db.picture.findFirst({
    where: { id: pictureId, companyId },
    select: { variants: { where: { format: "jpeg" }, orderBy: { width: "desc" }, include: { file: true } } },
  });
  const file = picture?.variants[0]?.file;
  if (file === undefined) return ok(null);
  const folder = await mkdtemp(join(tmpdir(), "trade-house-turn-"));
  const turned = async (): Promise<Result<KeptPicture, PictureRefused>> => {
    const path = join(folder, "picture");
    await pipeline(outside.files.open(file.sha256), createWriteStream(path));
    const rendered = await outside.pictures.render(path, 90);
    if (!rendered.ok) return refuse({ code: rendered.refusal.code, name: file.name });
    return ok({ name: file.name, ...(await keepRendered({ outside }, rendered.value)) });
  };
  return turned().finally(() => rm(folder, { recursive: true, force: true }));
}

async function store(call: Keeping, picture: RenderedPicture) {
  const variants: KeptPicture["variants"][number][] = [];
  for (const { format, width, height, path } of picture.renditions) {
    const { sha256, size } = await call.outside.files.put(createReadStream(path));
    variants.push({ format, width, height, size, sha256 });
  }
  return variants;
}

/** Makes the rows of a kept picture, for the company's own eyes; answers the picture's id. */
export async function addPicture(
  tx: Tx,
  picture: KeptPicture,
  owner: { readonly companyId: string; readonly userId: string },
  now: Date,
): Promise<string> {
  const { id } = await tx.picture.create({
    data: { companyId: owner.companyId, width: picture.width, height: picture.height, createdAt: now },
    select: { id: true },
  });
  if (picture.measured !== null) await addLikeness(tx, id, picture.measured, now);
  for (const { format, width, height, size, sha256 } of picture.variants) {
    const file = await tx.file.create({
      data: {
        sha256,
        size,
        contentType: `image/${format}`,
        name: `${width}.${format}`,
        access: "company",
        ownerCompanyId: owner.companyId,
        uploadedById: owner.userId,
        createdAt: now,
      },
      select: { id: true },
    });
    await tx.pictureVariant.create({ data: { pictureId: id, format, width, height, fileId: file.id } });
  }
  return id;
}
