/** Requests and offers for tests of quotations; a database with the reference data. */
import type { Db } from "#app/db/client.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import type { Wish } from "#app/domain/quotations/terms.ts";
import type { MakeOffer } from "#app/usecases/quotations/make-offer.ts";
import { makeOffer } from "#app/usecases/quotations/make-offer.ts";
import { requestQuotation } from "#app/usecases/quotations/request-quotations.ts";
import { monday } from "./builders.ts";
import type { Shop } from "./order-world.ts";
import { aBuyer, aShop, callAt, granted } from "./order-world.ts";

/** 12 t FCA Baku in the second week of December, at 1.10 if it can be. */
export function aWish(differing: Partial<Wish> = {}): Wish {
  return {
    quantity: kilograms(12_000),
    targetPrice: priceE4(11_000n),
    incoterm: "FCA",
    place: "Baku",
    deliverFrom: plainDate("2026-12-07"),
    deliverTo: plainDate("2026-12-14"),
    message: "Calibre 8 and up",
    ...differing,
  };
}

/** 12 t at 1.15 DAP Minsk, 30 and 70 per cent, valid until Friday. */
export function anOffer(differing: Partial<MakeOffer> = {}): MakeOffer {
  return {
    quantity: kilograms(12_000),
    price: priceE4(11_500n),
    incoterm: "DAP",
    place: "Minsk",
    deliverFrom: plainDate("2026-12-08"),
    deliverTo: plainDate("2026-12-12"),
    paymentTerms: "30-70",
    validUntil: plainDate("2026-11-27"),
    message: "",
    ...differing,
  };
}

/** A buyer has asked on the page of a listing; the quotation's id. */
export async function aRequested(db: Db, buyer: Buyer, shop: Shop, wish = aWish()): Promise<string> {
  const asked = granted(await requestQuotation(callAt(db, buyer), shop.slug, wish));
  return asked.quotationIds[0] ?? "";
}

export type Talk = Shop & { readonly buyer: Buyer; readonly quotationId: string };

/** A buyer has asked a producer with 20 t in stock. */
export async function aTalk(db: Db): Promise<Talk> {
  const shop = await aShop(db);
  const buyer = await aBuyer(db);
  return { ...shop, buyer, quotationId: await aRequested(db, buyer, shop) };
}

/** The same, and one side has made an offer. */
export async function anOfferedTalk(
  db: Db,
  differing: Partial<MakeOffer> = {},
  by: "producer" | "buyer" = "producer",
): Promise<Talk & { readonly offerId: string }> {
  const talk = await aTalk(db);
  const { offerId } = await offer(db, talk[by], talk.quotationId, differing);
  return { ...talk, offerId };
}

/** One side makes an offer. */
export async function offer(
  db: Db,
  actor: Buyer | Producer,
  quotationId: string,
  differing: Partial<MakeOffer> = {},
  now = monday,
) {
  return granted(await makeOffer(callAt(db, actor, now), quotationId, anOffer(differing)));
}

/** A quotation with its offers in their order. */
export function quotationWithOffers(db: Db, id: string) {
  return db.quotation.findUniqueOrThrow({
    where: { id },
    include: { offers: { orderBy: { seq: "asc" } }, order: true },
  });
}
