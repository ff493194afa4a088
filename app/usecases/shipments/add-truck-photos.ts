import type { Call } from "#app/db/call.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Upload } from "../files/keep-documents.ts";
import { addDocument } from "../files/keep-documents.ts";
import type { KeptPicture, PictureRefused } from "../files/keep-pictures.ts";
import { keepPictures } from "../files/keep-pictures.ts";
import { ownOrder } from "../orders/own-order.ts";
import type { OwnTruckRefusal } from "./own-truck.ts";
import { ownTruck } from "./own-truck.ts";

/** Photos of one truck; more tell nothing new and weigh on the page. */
export const photosPerTruck = 12;

export type TruckPhotosRefusal =
  | OwnTruckRefusal
  | PictureRefused
  | { readonly code: "truck-photos-missing" }
  | { readonly code: "truck-photos-too-many" }
  | { readonly code: "order-over" };

/**
 * The producer adds photos taken at loading: evidence for whoever receives the goods. They are decoded and encoded anew,
 * so that neither the place nor the phone travels with them; both sides and staff see them.
 */
export async function addTruckPhotos(
  call: Call<Producer>,
  number: string,
  { truck: truckNumber, photos }: { readonly truck: number; readonly photos: readonly Upload[] },
): Promise<Result<number, TruckPhotosRefusal>> {
  if (photos.length === 0) return refuse({ code: "truck-photos-missing" });
  // Before anything is stored: nobody fills our disk by way of an order that is not theirs.
  const reachable = await ownOrder(call.db, call.actor, number);
  if (!reachable.ok) return reachable;
  const kept = await keepPictures(call, photos);
  if (!kept.ok) return kept;
  return inTransaction(call.db, async (tx) => {
    const found = await ownTruck(tx, call, number, truckNumber);
    if (!found.ok) return found;
    const { own, state, truck } = found.value;
    if (state !== "shipped" && state !== "delivered") return refuse({ code: "order-over" });
    const before = await tx.truckPhoto.count({ where: { truckId: truck.id } });
    if (before + kept.value.length > photosPerTruck) return refuse({ code: "truck-photos-too-many" });
    for (const picture of kept.value) {
      const reader = { access: "order", orderId: own.id, uploadedById: call.actor.userId } as const;
      const fileId = await addDocument(tx, forReading(picture), reader, call.now);
      await tx.truckPhoto.create({
        data: { truckId: truck.id, fileId, addedAt: call.now, addedById: call.actor.userId },
      });
    }
    await appendOrderEvent(tx, own.id, {
      kind: "truck_photos_added",
      fromState: state,
      toState: state,
      actorKind: own.by.kind,
      actorId: own.by.userId,
      data: { truck: truckNumber, plate: truck.plate, photos: kept.value.length },
      at: call.now,
      requestId: call.requestId,
    });
    return ok(kept.value.length);
  });
}

/** Of the renditions, the largest that every browser shows. */
function forReading({ name, variants }: KeptPicture) {
  const shown = variants.filter(({ format }) => format === "webp" || format === "jpeg");
  const best = [...shown].sort((a, b) => b.width - a.width)[0];
  if (best === undefined) throw new Error("a picture without a rendition that browsers show");
  const contentType = best.format === "webp" ? ("image/webp" as const) : ("image/jpeg" as const);
  return {
    name: `${name.replace(/\.\w+$/, "")}.${best.format}`,
    sha256: best.sha256,
    size: best.size,
    contentType,
  };
}
