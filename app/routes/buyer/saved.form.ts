/** Fields of saved searches and kept listings. */
import { z } from "zod";
import { LONGEST_NAME } from "#app/domain/catalogue/saved-search.ts";
import { checkBox } from "#app/http/forms/field-types.ts";

const name = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NAME)
  .regex(/^[^\p{Cc}]*$/u);

export const newSearchFields = z.object({ name, mails: checkBox });
export const searchFields = z.object({ search: z.uuid() });
export const nameFields = z.object({ search: z.uuid(), name });
export const mailFields = z.object({ search: z.uuid(), mails: z.enum(["yes", "no"]) });
export const listingFields = z.object({ listing: z.string().regex(/^[a-z0-9-]{1,200}$/) });
