/**
 * The columns of an import: the names of the listing form's fields, so that whoever knows one knows the other, with
 * `ref`, the producer's own reference, and `submit`, which hands the listing in.
 */
import { incoterms } from "../incoterms.ts";
import { languages } from "../language.ts";
import { certificateKinds } from "../listings/certificates.ts";
import { MOST_TIERS } from "../listings/price.ts";
import { currencies } from "../money.ts";

export type ColumnKind = "text" | "number" | "date" | "choice" | "commodity" | "region" | "yes-no";

export type ImportColumn = {
  /** As in the form: "tiers[0].fromKg". */
  readonly name: string;
  /** Without its number, for its words: "tiers.fromKg". */
  readonly family: ColumnFamily;
  /** The number of a tier or certificate, from 1. */
  readonly place: number | null;
  readonly kind: ColumnKind;
  /** A row without it is in error. */
  readonly required: boolean;
  /** What a choice may be. */
  readonly choices: readonly string[];
};

const families = {
  ref: "text",
  commodity: "commodity",
  language: "choice",
  title: "text",
  description: "text",
  variety: "text",
  grade: "text",
  region: "region",
  harvestFrom: "date",
  harvestTo: "date",
  availableFrom: "date",
  availableTo: "date",
  packaging: "text",
  storage: "text",
  quantityKg: "number",
  minimumOrderKg: "number",
  currency: "choice",
  "tiers.fromKg": "number",
  "tiers.pricePerKg": "number",
  incoterm: "choice",
  incotermPlace: "text",
  leadTimeDays: "number",
  establishmentNumber: "text",
  "certificates.kind": "choice",
  "certificates.number": "text",
  "certificates.issuer": "text",
  "certificates.issuedOn": "date",
  "certificates.validUntil": "date",
  submit: "yes-no",
} as const satisfies Readonly<Record<string, ColumnKind>>;

export type ColumnFamily = keyof typeof families;

export const columnFamilies = Object.keys(families) as readonly ColumnFamily[];

const choicesOf: Partial<Record<ColumnFamily, readonly string[]>> = {
  language: languages,
  currency: currencies,
  incoterm: incoterms,
  "certificates.kind": certificateKinds,
  submit: ["yes", "no"],
};

/** A sheet has room for so many certificates; the form for more. */
const CERTIFICATES = 3;

const required: readonly ColumnFamily[] = ["ref", "commodity"];

function column(family: ColumnFamily, name: string, place: number | null): ImportColumn {
  return {
    name,
    family,
    place,
    kind: families[family],
    required: required.includes(family),
    choices: choicesOf[family] ?? [],
  };
}

function numbered(group: "tiers" | "certificates", count: number): ImportColumn[] {
  const parts = columnFamilies.filter((family) => family.startsWith(`${group}.`));
  return Array.from({ length: count }, (_, index) =>
    parts.map((family) => column(family, `${group}[${index}].${family.slice(group.length + 1)}`, index + 1)),
  ).flat();
}

/** Every column, in the order of the form. */
export const importColumns: readonly ImportColumn[] = columnFamilies.flatMap((family) => {
  if (family === "tiers.fromKg") return numbered("tiers", MOST_TIERS);
  if (family === "certificates.kind") return numbered("certificates", CERTIFICATES);
  return family.includes(".") ? [] : [column(family, family, null)];
});

const byName = new Map(importColumns.map((one) => [one.name, one]));

export function columnOf(name: string): ImportColumn | undefined {
  return byName.get(name);
}

/** One key for a header however it is written: "Tiers[0].fromKg ", "Məhsul *". */
export function headerKey(header: string): string {
  return header
    .normalize("NFKC")
    .toLocaleLowerCase("en")
    .replace(/i̇/g, "i")
    .replace(/[\s*_]+/g, " ")
    .trim();
}

/** Most data rows, columns and characters of a cell that an import may have. */
export const importLimits = { rows: 10_000, columns: 100, cell: 5_000, ref: 60, bytes: 10_000_000 } as const;
