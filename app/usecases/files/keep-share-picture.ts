import { createHash } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Guest } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";
import type { Pictures } from "#app/outside/pictures.server.ts";

/** Changes with the drawing, so that pictures of the old one are drawn anew. */
const DRAWING = "2";

type ShareWords = Parameters<Pictures["share"]>[1];
type ShareRefusal = Extract<Awaited<ReturnType<Pictures["share"]>>, { ok: false }>["refusal"];

export type ShareInput = {
  readonly listingId: string;
  readonly photo: string | null;
  readonly words: ShareWords;
  readonly kept: { readonly key: string; readonly sha256: string; readonly size: number } | null;
};

export type KeptShare = { readonly sha256: string; readonly size: number };

/**
 * The shared picture of goods on sale in the call's language: the one that is kept while it shows what is true, else one
 * drawn now and kept. Two who ask at once may draw the same twice; the bytes are one file.
 */
export async function keepSharePicture(
  call: Call<Guest>,
  { listingId, photo, words, kept }: ShareInput,
): Promise<Result<KeptShare, ShareRefusal>> {
  const { db, lang, now, outside } = call;
  const key = keyOf(photo, words, lang);
  if (kept?.key === key) return ok({ sha256: kept.sha256, size: kept.size });
  const there = photo !== null && (await outside.files.has(photo));
  const drawn = await outside.pictures.share(there ? outside.files.open(photo) : null, words);
  if (!drawn.ok) return drawn;
  const stored = await outside.files.put(drawn.value);
  await inTransaction(db, async (tx) => {
    const name = `share-${lang}.jpg`;
    const found = await tx.sharePicture.findFirst({
      where: { listingId, lang, file: { sha256: stored.sha256 } },
      select: { fileId: true },
    });
    // For the staff only under its own address: to everybody it is shown while the goods are on sale.
    const fileId =
      found?.fileId ??
      (
        await tx.file.create({
          data: { ...stored, contentType: "image/jpeg", name, access: "staff", createdAt: now },
        })
      ).id;
    await tx.sharePicture.upsert({
      where: { listingId_lang: { listingId, lang } },
      create: { listingId, lang, key, fileId, madeAt: now },
      update: { key, fileId, madeAt: now },
    });
  });
  return ok(stored);
}

function keyOf(photo: string | null, words: ShareWords, lang: Lang): string {
  return createHash("sha256")
    .update(JSON.stringify([DRAWING, lang, photo, Object.entries(words).sort()]))
    .digest("hex");
}
