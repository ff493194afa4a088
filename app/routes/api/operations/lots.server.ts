import { z } from "zod";
import { idOf, writeCursor } from "#app/domain/programs/cursor.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { operation } from "#app/http/api/operation.ts";
import type { ApiLot } from "#app/queries/api-lots.server.ts";
import { apiLot, apiLots } from "#app/queries/api-lots.server.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { day, dayText, idParams, kg, kgText, listOf, noBody, none, orNull, pageQuery } from "./fields.ts";

const tag = "Lots";

const lotAnswer = z
  .object({
    id: z.uuid(),
    number: z.number().int().meta({ description: "Within its listing" }),
    listing: z.object({ id: z.uuid(), ref: orNull(z.string()) }),
    state: z.enum(["in_hand", "expected", "over", "recalled"]),
    harvestedOn: orNull(dayText()),
    bestBefore: orNull(dayText()),
    origin: z.string(),
    receivedKg: kgText(),
    correctedKg: kgText(),
    reservedKg: kgText(),
    shippedKg: kgText(),
    recalledKg: kgText(),
    leftKg: kgText(),
  })
  .meta({ id: "Lot", description: "received + corrected = reserved + shipped + recalled + left, always" });

function lotJson(lot: ApiLot): z.input<typeof lotAnswer> {
  return {
    id: lot.id,
    number: lot.number,
    listing: { id: lot.listing.id, ref: lot.listing.externalRef },
    state: lot.state,
    harvestedOn: lot.harvestedOn,
    bestBefore: lot.bestBefore,
    origin: lot.origin,
    receivedKg: toKgDecimal(lot.received),
    correctedKg: toKgDecimal(lot.corrected),
    reservedKg: toKgDecimal(lot.reserved),
    shippedKg: toKgDecimal(lot.shipped),
    recalledKg: toKgDecimal(lot.recalled),
    leftKg: toKgDecimal(lot.left),
  };
}

export const listLots = operation({
  ...{ id: "list-lots", method: "GET", path: "/lots", tag, scope: "listings:read", side: "producer" },
  summary: "Your own lots",
  params: none,
  query: z.object({ ...pageQuery, listing: z.uuid().optional() }),
  body: noBody,
  answer: listOf(lotAnswer),
  show: async (call, { query: { listing, after, limit } }) => {
    const { lots, last } = await apiLots(call, { listing: listing ?? null, after: idOf(after), limit });
    return { items: lots.map(lotJson), next: last === null ? null : writeCursor(last) };
  },
});

export const getLot = operation({
  ...{ id: "get-lot", method: "GET", path: "/lots/{id}", tag, scope: "listings:read", side: "producer" },
  summary: "One lot with its ledger's sums",
  params: idParams,
  query: none,
  body: noBody,
  answer: lotAnswer,
  show: async (call, { params }) => {
    const lot = await apiLot(call, params.id);
    return lot && lotJson(lot);
  },
});

export const addLot = operation({
  ...{ id: "add-lot", method: "POST", path: "/lots", tag, scope: "stock:write", side: "producer" },
  summary: "Bring a lot in",
  description:
    "Goods harvested, or expected when `harvestedOn` is still to come; they can be sold at once. Send an Idempotency-Key, or a lost answer sent again brings them in twice.",
  status: 201,
  params: none,
  query: none,
  body: z
    .strictObject({
      listing: z.uuid(),
      quantityKg: kg(),
      harvestedOn: orNull(day()).default(null),
      bestBefore: orNull(day()).default(null),
      origin: z.string().max(200).default(""),
      reason: z.string().max(500).default(""),
    })
    .meta({
      id: "NewLot",
      examples: [
        { listing: "01a21990-9992-763d-abcc-e1a5bb04e1cd", quantityKg: "8000", harvestedOn: "2026-11-20" },
      ],
    }),
  answer: lotAnswer,
  refusals: ["listing-not-on-sale", "quantity-not-positive", "best-before-over"],
  run: (call, { body: { quantityKg, ...lot } }) => bringInLot(call, { ...lot, quantity: quantityKg }),
  show: async (call, { made }) => {
    const lot = await apiLot(call, made);
    return lot && lotJson(lot);
  },
});
