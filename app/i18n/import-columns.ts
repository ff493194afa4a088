/** What the columns of an import are called, in the words of the listing form. */
import type { ImportColumn } from "#app/domain/imports/columns.ts";
import type { T } from "./translate.ts";

const labels = {
  ref: "imports.refLabel",
  commodity: "listings.commodity",
  language: "listings.language",
  title: "listings.titleField",
  description: "listings.description",
  variety: "listings.variety",
  grade: "listings.grade",
  region: "listings.region",
  harvestFrom: "listings.harvestFrom",
  harvestTo: "listings.harvestTo",
  availableFrom: "listings.availableFrom",
  availableTo: "listings.availableTo",
  packaging: "listings.packaging",
  storage: "listings.storage",
  quantityKg: "listings.quantity",
  minimumOrderKg: "listings.minimumOrder",
  currency: "listings.currency",
  incoterm: "listings.incoterm",
  incotermPlace: "listings.incotermPlace",
  leadTimeDays: "listings.leadTime",
  establishmentNumber: "listings.establishmentNumber",
  submit: "imports.submitLabel",
} as const;

const ofCertificate = {
  "certificates.kind": "listings.certificateKind",
  "certificates.number": "listings.certificateNumber",
  "certificates.issuer": "listings.certificateIssuer",
  "certificates.issuedOn": "listings.certificateIssuedOn",
  "certificates.validUntil": "listings.certificateValidUntil",
} as const;

/** The label of a column, as the form's field has it. */
export function columnLabel({ family, place }: ImportColumn, t: T): string {
  const number = place ?? 1;
  switch (family) {
    case "tiers.fromKg":
      return t("listings.tierFromField", { number });
    case "tiers.pricePerKg":
      return t("listings.tierPriceField", { number });
    case "certificates.kind":
    case "certificates.number":
    case "certificates.issuer":
    case "certificates.issuedOn":
    case "certificates.validUntil":
      return `${t("listings.certificateNumberOf", { number })}: ${t(ofCertificate[family])}`;
    default:
      return t(labels[family]);
  }
}

/** What may be written into a column, in a sentence; the accepted values of a choice. */
export function columnHint(column: ImportColumn, t: T): string {
  if (column.family === "ref") return t("imports.hint_ref");
  if (column.family === "quantityKg") return t("imports.hint_quantity");
  switch (column.kind) {
    case "choice":
      return column.choices.join(", ");
    case "yes-no":
      return t("imports.hint_yesNo");
    default:
      return t(`imports.hint_${column.kind}`);
  }
}
