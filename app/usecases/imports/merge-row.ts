import { asPriceTiers } from "#app/domain/listings/proposed-tiers.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import type { CertificateInput, DraftInput } from "../listings/draft-input.ts";
import type { RowInput } from "./read-row.ts";

/** Fields of the form whose name differs from the draft's own. */
const named: Partial<Record<keyof DraftInput, string>> = {
  quantity: "quantityKg",
  minimumOrder: "minimumOrderKg",
};

/** The listing as it would be after the row: what the row leaves blank stays as it is. */
export function mergeRow(stored: DraftInput, { input, given }: RowInput): DraftInput {
  const fresh = Object.fromEntries(
    Object.entries(input).filter(([key]) => given.has(named[key as keyof DraftInput] ?? key)),
  );
  const merged: DraftInput = { ...stored, ...fresh };
  const certificates = given.has("certificates")
    ? input.certificates.map((one) => withFile(one, stored.certificates))
    : stored.certificates;
  return { ...merged, certificates };
}

/** A sheet brings no files: a certificate of the same kind and number keeps the one it has. */
function withFile(one: CertificateInput, known: readonly CertificateInput[]): CertificateInput {
  const same = known.find(({ kind, number }) => kind === one.kind && number === one.number);
  return { ...one, keepFile: same?.keepFile ?? null };
}

const kg = (quantity: Grams | null) => (quantity === null ? "" : toKgDecimal(quantity));

/** A draft as texts by the form's field names; what is blank is not there. Two drafts are the same if these are. */
export function flatDraft(input: DraftInput): ReadonlyMap<string, string> {
  const tiers = asPriceTiers(input.tiers, input.minimumOrder);
  const fields: (readonly [string, string | null])[] = [
    ["commodity", input.commodity],
    ["language", input.language],
    ["title", input.title],
    ["description", input.description],
    ["variety", input.variety],
    ["grade", input.grade],
    ["region", input.region],
    ["harvestFrom", input.harvestFrom],
    ["harvestTo", input.harvestTo],
    ["availableFrom", input.availableFrom],
    ["availableTo", input.availableTo],
    ["packaging", input.packaging],
    ["storage", input.storage],
    ["quantityKg", kg(input.quantity)],
    ["minimumOrderKg", kg(input.minimumOrder)],
    ["currency", input.currency],
    ...tiers.flatMap(({ from, price }, index) => [
      [`tiers[${index}].fromKg`, kg(from)] as const,
      [`tiers[${index}].pricePerKg`, priceToDecimal(price)] as const,
    ]),
    ["incoterm", input.incoterm],
    ["incotermPlace", input.incotermPlace],
    ["leadTimeDays", input.leadTimeDays === null ? null : String(input.leadTimeDays)],
    ["establishmentNumber", input.establishmentNumber],
    ...input.certificates.flatMap((one, index) => [
      [`certificates[${index}].kind`, one.kind] as const,
      [`certificates[${index}].number`, one.number] as const,
      [`certificates[${index}].issuer`, one.issuer] as const,
      [`certificates[${index}].issuedOn`, one.issuedOn] as const,
      [`certificates[${index}].validUntil`, one.validUntil] as const,
    ]),
  ];
  return new Map(fields.flatMap(([name, text]) => (text ? [[name, text] as const] : [])));
}

export type FieldChange = { readonly column: string; readonly before: string; readonly after: string };

/** What differs, field by field, in the order of the form. */
export function fieldChanges(before: DraftInput, after: DraftInput): FieldChange[] {
  const [old, fresh] = [flatDraft(before), flatDraft(after)];
  const names = [...new Set([...fresh.keys(), ...old.keys()])];
  return names
    .map((column) => ({ column, before: old.get(column) ?? "", after: fresh.get(column) ?? "" }))
    .filter((change) => change.before !== change.after);
}
