/**
 * Fields of the API's requests and answers. Values are those of the forms: decimals with a dot or a comma, as text or as
 * JSON numbers; dates as YYYY-MM-DD; quantities in kilograms; what is unknown is null.
 */
import { z } from "zod";
import { parsePrice } from "#app/domain/money.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { parseKg } from "#app/domain/quantity.ts";
import type { Refusal, Result } from "#app/domain/result.ts";

/** A decimal, read by the same parser as the form's field; a JSON number is read by its shortest text. */
function decimal<T>(parse: (text: string) => Result<T, Refusal>, description: string, example: string) {
  return z
    .union([z.string().max(40), z.number()])
    .transform((given, context): T => {
      const read = parse(String(given));
      if (read.ok) return read.value;
      context.addIssue({ code: "custom", message: read.refusal.code });
      return z.NEVER;
    })
    .meta({ description, examples: [example] });
}

export const kg = () => decimal(parseKg, "Kilograms, at most three decimals", "19500");
export const pricePerKg = () => decimal(parsePrice, "Price per kilogram, at most four decimals", "1.25");

export const day = () =>
  z
    .string()
    .max(10)
    .transform((given, context) => {
      const read = parsePlainDate(given);
      if (read.ok) return read.value;
      context.addIssue({ code: "custom", message: read.refusal.code });
      return z.NEVER;
    })
    .meta({ description: "A date, YYYY-MM-DD, in Minsk", examples: ["2026-12-07"], format: "date" });

/** A value that may be taken out: null clears it. */
export const orNull = <S extends z.ZodType>(schema: S) => schema.nullable();

// Answers: plain JSON, no reading.
export const kgText = () => z.string().meta({ description: "Kilograms, as a decimal", examples: ["19500"] });
export const priceText = () => z.string().meta({ description: "Price per kilogram", examples: ["1.25"] });
export const amountText = () => z.string().meta({ description: "An amount of money", examples: ["1250.00"] });
export const dayText = () => z.string().meta({ format: "date", examples: ["2026-12-07"] });
export const instant = () => z.string().meta({ format: "date-time", examples: ["2026-11-23T09:00:00.000Z"] });

export const none = z.object({});
/** A deed that takes no body. */
export const noBody = null;
export const idParams = z.object({ id: z.uuid() });
export const orderParams = z.object({ number: z.string().regex(/^TH-\d{4}-\d{6,9}$/) });

/** A page of a list that is walked by where the page before ended. */
export const pageQuery = {
  after: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional()
    .meta({ description: "`next` of the page before" }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: "Things on a page" }),
};

/** A page of a list: what is on it, and where the next one begins. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: "Send it as `after`; null: this was the last page" }),
  });
}
