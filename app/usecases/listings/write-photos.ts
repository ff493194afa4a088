import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { arrangePhotos } from "#app/domain/listings/photo-order.ts";
import type { KeptPicture } from "../files/keep-pictures.ts";
import { addPicture } from "../files/keep-pictures.ts";
import type { DraftToWrite } from "./draft-to-write.ts";

/** Photos as wished: some leave, some come, one is turned, the order and the descriptions change. The first is the main one. */
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
    const pictureId = turned?.picture === row.pictureId ? await add(turned.by) : row.pictureId;
    if (pictureId !== row.pictureId) {
      await tx.picture.update({ where: { id: pictureId }, data: { turnedFromId: row.pictureId } });
    }
    if (position === row.position && caption === row.caption && pictureId === row.pictureId) continue;
    await tx.revisionPhoto.update({ where: { id: row.id }, data: { position, caption, pictureId } });
  }
  for (const [index, picture] of pictures.entries()) {
    await tx.revisionPhoto.create({
      data: { revisionId, pictureId: await add(picture), position: rows.length + index },
    });
  }
}
