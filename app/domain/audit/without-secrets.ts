/** A value of the record: language-free, ids instead of names. */
export type Recorded = string | number | boolean | null | readonly Recorded[] | RecordedFields;
export type RecordedFields = { readonly [field: string]: Recorded | undefined };

/** Stands where a value is not kept. */
export const withheld = "(withheld)";
/** The same, where it became another one. */
export const withheldChanged = "(withheld, changed)";

/**
 * Fields whose values are a person's own or a secret. The record outlives both: names live in one row that can be
 * masked, and nothing that opens a door is written down twice.
 */
const personal =
  /^(name|firstName|lastName|contact\w*|e?mail|phone|userName|personName|ip|userAgent)$|Email$|Phone$/;
const secret = /password|secret|token|hash$|apiKey|cookie|session/i;

/** Whether the record may not keep the value of a field of that name. */
export function isWithheld(field: string): boolean {
  return personal.test(field) || secret.test(field);
}

/** What of before and after may be kept; that a withheld value changed is kept, what it was is not. */
export function withoutSecrets(fields: RecordedFields, before?: RecordedFields): RecordedFields {
  const kept = Object.entries(fields).map(([field, value]): [string, Recorded | undefined] => {
    if (!isWithheld(field)) return [field, deeper(value, before?.[field])];
    const changed = before !== undefined && JSON.stringify(before[field]) !== JSON.stringify(value);
    return [field, changed ? withheldChanged : withheld];
  });
  return Object.fromEntries(kept);
}

function deeper(value: Recorded | undefined, before: Recorded | undefined): Recorded | undefined {
  if (Array.isArray(value)) return value.map((item: Recorded) => deeper(item, undefined) ?? null);
  if (!isFields(value)) return value;
  return withoutSecrets(value, isFields(before) ? before : undefined);
}

function isFields(value: Recorded | undefined): value is RecordedFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
