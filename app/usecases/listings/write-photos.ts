import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { arrangePhotos } from "#app/domain/listings/photo-order.ts";
import type { KeptPicture } from "../files/keep-pictures.ts";
import { addPicture } from "../files/keep-pictures.ts";
import type { DraftToWrite } from "./draft-to-write.ts";

/**
 * Photos as wished: some leave, some come, one is turned, the order and the descriptions change. The first is the main
 * one. `pictures` are new to the revision (`newPictures`).
 */
export async function writePhotos(
  tx: Tx,
  call: Call<Producer>,
  { listing, revisionId, input, pictures, turned = null }: DraftToWrite,
): Promise<void> {
  const owner = { companyId: listing.producerId, userId: call.actor.userId };
  const add = (picture: KeptPicture) => addPicture(tx, picture, owner, call.now);
  await tx.revisionPhoto.deleteMany({ where: { revisionId, pictureId: { in: [...input.removePhotos] } } });
  const rows = await tx.revisionPhoto.findMany({ where: { revisionId }, orderBy: { position: "asc" } });
  const move = input.photoMove ?? null;
  const order = arrangePhotos(
    rows.map(({ pictureId }) => pictureId),
    input.photoOrder ?? [],
    move === null || move.what === "turn" ? null : { what: move.what, picture: move.picture },
  );
  for (const row of rows) {
    const position = order.indexOf(row.pictureId);
    const caption = input.captions?.[row.pictureId] ?? row.caption;
    const turn = turned?.picture === row.pictureId ? turned.by : null;
    if (turn === null) {
      if (position === row.position && caption === row.caption) continue;
      await tx.revisionPhoto.update({ where: { id: row.id }, data: { position, caption } });
      continue;
    }
    const pictureId = await add(turn);
    await tx.picture.update({ where: { id: pictureId }, data: { turnedFromId: row.pictureId } });
    // Turned, it may be what another photo is already; then there are two of it, as the producer wished.
    const alike = rows.some(({ id, content }) => id !== row.id && content === turn.content);
    const content = alike ? null : turn.content;
    await tx.revisionPhoto.update({ where: { id: row.id }, data: { position, caption, pictureId, content } });
  }
  for (const [index, picture] of pictures.entries()) {
    await tx.revisionPhoto.create({
      data: {
        revisionId,
        pictureId: await add(picture),
        position: rows.length + index,
        content: picture.content,
      },
    });
  }
}

/** Pictures that a revision does not hold already, each once: a photo sent again after a lost answer is no second one. */
export async function newPictures(
  tx: Tx,
  revisionId: string | null,
  removed: readonly string[],
  pictures: readonly KeptPicture[],
): Promise<KeptPicture[]> {
  if (pictures.length === 0) return [];
  const there =
    revisionId === null
      ? []
      : await tx.revisionPhoto.findMany({
          where: { revisionId, pictureId: { notIn: [...removed] } },
          select: { content: true },
        });
  const known = new Set(there.map(({ content }) => content));
  return pictures.filter(({ content }, index) => {
    const first = pictures.findIndex((one) => one.content === content) === index;
    return first && !known.has(content);
  });
}
