/** Fields of the deeds on lots, and on goods that an order lacks. */
import { z } from "zod";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { parseKg } from "#app/domain/quantity.ts";
import { readBy } from "#app/http/forms/field-types.ts";

const kg = readBy(parseKg);
const date = readBy(parsePlainDate).optional();
const reason = z.string().max(500).default("");

export const addLotFields = z.object({
  listing: z.uuid(),
  quantityKg: kg,
  harvestedOn: date,
  bestBefore: date,
  origin: z.string().max(200).default(""),
  reason,
});

/** `seenKg` is what the page showed: a lot that has been corrected since is not corrected blindly. */
export const correctLotFields = z.object({ quantityKg: kg, seenKg: kg.optional(), reason });

export const receiveLotFields = z.object({ quantityKg: kg, harvestedOn: date, bestBefore: date, reason });

export const recallLotFields = z.object({ reason });

export const replaceGoodsFields = z.object({ shortfall: z.uuid(), lot: z.uuid().optional() });
