import { z } from "zod";
import { parsePlainDate } from "#app/domain/plain-date.ts";

const date = z
  .string()
  .transform((text) => {
    const parsed = parsePlainDate(text);
    return parsed.ok ? parsed.value : null;
  })
  .catch(null);
const text = z.string().trim().max(100).catch("");
const word = z
  .string()
  .regex(/^[a-z][a-z-]{0,60}$/)
  .catch("");

/** What an address says about the record; anything else is as if it were not there. */
export const recordFilter = z.object({
  person: text,
  company: text,
  deed: word,
  subject: word,
  number: text,
  from: date,
  to: date,
  text,
});

/** "<milliseconds>.<entry>", the place behind which a page begins. */
export const recordPlace = z
  .string()
  .regex(/^\d{1,15}\.\d{1,18}$/)
  .transform((place) => {
    const [at = "0", entry = "0"] = place.split(".");
    return { at: new Date(Number(at)), entry: BigInt(entry) };
  })
  .nullable()
  .catch(null);
