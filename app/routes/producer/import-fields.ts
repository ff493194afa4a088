import { parseFields } from "#app/http/forms/parse-fields.ts";
import type { ReadFields } from "#app/usecases/imports/read-row.ts";
import { draftFields, toDraftInput } from "./listing.form.ts";

/** A row of an import as the listing form reads it: the same fields, the same rules. */
export const readDraftFields: ReadFields = (fields, lang) => {
  const parsed = parseFields(draftFields, fields);
  return parsed.ok
    ? { ok: true, value: toDraftInput(parsed.value, [], lang) }
    : { ok: false, errors: parsed.errors };
};
