/** Fields of the deeds on an order, for both sides and the desk. */
import { z } from "zod";
import { allClaimReasons } from "#app/domain/claims/states.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import { milestones } from "#app/domain/orders/milestones.ts";
import { paperKinds } from "#app/domain/papers/pack.ts";
import { parsePhone } from "#app/domain/phone.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, parseKg } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { routes } from "#app/domain/shipments/route.ts";
import { checkBox, readBy } from "#app/http/forms/field-types.ts";

const words = z.string().min(3).max(2_000);
const kilogramsField = readBy(parseKg);

export const reasonFields = z.object({ reason: words });
/** A placed order is taken back with or without a word; the rules ask for one where it is needed. */
export const cancelFields = z.object({ reason: z.string().max(2_000).default("") });

/** A paper may be larger than what is kept, so that it is refused at its field and what was typed stays. */
export const paperFile = { maxFiles: 1, maxFileBytes: 30_000_000 } as const;
export const paperFields = z.object({
  kind: z.enum(paperKinds),
  number: z.string().min(1).max(80),
  issuedOn: readBy(parsePlainDate),
  issuer: z.string().max(200).default(""),
  validUntil: readBy(parsePlainDate).optional(),
  vehicle: z.string().max(60).optional(),
  weightKg: kilogramsField.optional(),
  consignee: z.string().max(200).optional(),
  truck: z.coerce.number().int().min(1).max(1_000).optional(),
});
/** Why a paper is not accepted, and the version of it that was read. */
export const rejectPaperFields = z.object({
  reason: words,
  version: z.coerce.number().int().min(1).optional(),
});
/** What staff read on a paper, and the version of it that was read; what they leave out stays as it was typed. */
export const readFields = z.object({
  version: z.coerce.number().int().min(1).optional(),
  number: z.string().max(80).optional(),
  issuedOn: readBy(parsePlainDate).optional(),
  issuer: z.string().max(200).optional(),
  validUntil: readBy(parsePlainDate).optional(),
  vehicle: z.string().max(60).optional(),
  weightKg: kilogramsField.optional(),
  consignee: z.string().max(200).optional(),
});
export const waiveFields = z.object({ paper: z.uuid(), reason: words });

/** A line is named by its id, as the page does, or by its place in the order. */
export const packedFields = z.object({
  lines: z.array(z.object({ line: z.uuid().optional(), packedKg: kilogramsField.optional() })).max(100),
  /** Beyond the tolerance: ask the buyer. */
  askConsent: checkBox,
});

const degrees = /^[+−-]?\d{1,2}(?:[.,]\d)?$/;

/** A set-point in degrees Celsius, with a tenth at most, as tenths: "-1,5" is −15. Trucks keep −40 to 40 °C. */
function parseDegrees(text: string): Result<number, { readonly code: "number-malformed" | "out-of-range" }> {
  const written = text.trim().replace(/\s*°\s*C?$/i, "");
  if (!degrees.test(written)) return refuse({ code: "number-malformed" });
  const tenths = Math.round(Number(written.replace("−", "-").replace(",", ".")) * 10);
  return Math.abs(tenths) > 400 ? refuse({ code: "out-of-range" }) : ok(tenths);
}

/** What of a line is on the trucks; none of it is nought. */
function parseLoaded(text: string) {
  return /^0+(?:[.,]0+)?$/.test(text.trim()) ? ok(grams(0n)) : parseKg(text);
}

export const shippedFields = z.object({
  trucks: z
    .array(
      z.object({
        plate: z.string().min(2).max(40),
        cmrNumber: z.string().min(1).max(60),
        eta: readBy(parsePlainDate).optional(),
        packedKg: kilogramsField.optional(),
        driverName: z.string().max(100).optional(),
        driverPhone: readBy(parsePhone).optional(),
        setPoint: readBy(parseDegrees).optional(),
      }),
    )
    .max(60),
  lines: z
    .array(z.object({ line: z.uuid().optional(), loadedKg: readBy(parseLoaded).optional() }))
    .max(100)
    .default([]),
});

export const routeFields = z.object({ route: z.enum(routes) });

/** The version of the agreement that the page showed. */
export const confirmFields = z.object({ version: z.coerce.number().int().min(1).optional() });

export const changeFields = z.object({
  version: z.coerce.number().int().min(1),
  lines: z.array(z.object({ line: z.uuid().optional(), quantityKg: kilogramsField.optional() })).max(100),
  deliverFrom: readBy(parsePlainDate),
  deliverTo: readBy(parsePlainDate),
  deliveryAddress: z.string().min(5).max(500),
  purchaseOrder: z.string().max(60).default(""),
});

export const weightAnswerFields = z.object({ request: z.uuid() });

const localMinute = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2})?$/;

/** A browser's local minute is Minsk's; an instant with its zone is taken as it is. */
function parseMoment(text: string): Result<Date, { readonly code: "date-malformed" }> {
  const local = localMinute.exec(text.trim());
  const at = new Date(local ? `${local[1]}T${local[2]}:${local[3]}:00+03:00` : text);
  const whole = local !== null || /(Z|[+-]\d{2}:\d{2})$/.test(text.trim());
  return !whole || Number.isNaN(at.getTime()) ? refuse({ code: "date-malformed" }) : ok(at);
}

export const milestoneFields = z.object({
  truck: z.coerce.number().int().min(1).max(1_000),
  milestone: z.enum(milestones),
  happenedAt: readBy(parseMoment),
});

export const correctionFields = milestoneFields.extend({ reason: z.string().min(3).max(500) });

export const etaFields = z.object({
  truck: z.coerce.number().int().min(1).max(1_000),
  eta: readBy(parsePlainDate),
  reason: z.string().max(500).default(""),
});

/** A photo may be larger than what is kept, so that it is refused at its field. */
export const truckPhotoFiles = { maxFiles: 12, maxFileBytes: 20_000_000 } as const;
export const truckPhotoFields = z.object({ truck: z.coerce.number().int().min(1).max(1_000) });

export const claimFiles = { maxFiles: 8, maxFileBytes: 10_000_000 } as const;
/**
 * Files come as `photos`, several at once, or one by one as `photos[0].file` with `photos[0].note`; a row says its
 * number, because rows in which nothing was typed are left out.
 */
const notes = z
  .array(
    z.object({
      row: z.coerce.number().int().min(0).max(7).optional(),
      note: z.string().max(300).default(""),
    }),
  )
  .max(8);
export const claimFields = z.object({
  reason: z.enum(allClaimReasons),
  comment: words,
  photos: notes,
  lines: z.array(z.object({ line: z.uuid().optional(), quantityKg: kilogramsField.optional() })).max(100),
});

/** What is said about a claim; without its id the latest that runs is meant. */
export const claimWords = z.object({ claim: z.uuid().optional(), comment: words, photos: notes });
export const claimMeant = z.object({ claim: z.uuid().optional() });

/** Files of a claim, each with the words that were typed beside it. */
export function described<File extends { readonly field: string }>(
  files: readonly File[],
  rows: readonly { readonly row?: number | undefined; readonly note: string }[],
): (File & { readonly note: string })[] {
  return files.map((file) => {
    const at = /^photos\[(\d+)\]\.file$/.exec(file.field)?.[1];
    const own = rows.find(({ row }, index) => String(row ?? index) === at);
    return { ...file, note: own?.note ?? "" };
  });
}

/** Weights are of all trucks together, so they come with the last of them. */
export const receivedFields = z.object({
  trucks: z.array(z.coerce.number().int().min(1).max(1_000)).max(60),
  lines: z.array(z.object({ line: z.uuid().optional(), receivedKg: kilogramsField.optional() })).max(100),
});

type LineRow = { readonly line?: string | undefined };

/** The rows of a form's lines in which a weight was typed, each with the line it is about. */
export function typedLines<Row extends LineRow>(
  rows: readonly Row[],
  weightOf: (row: Row) => Grams | undefined,
): { readonly line: LineRef; readonly weight: Grams }[] {
  return rows.flatMap((row, index) => {
    const weight = weightOf(row);
    return weight === undefined ? [] : [{ line: row.line ?? index + 1, weight }];
  });
}
