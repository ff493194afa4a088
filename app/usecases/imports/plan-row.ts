import type { Cells, RowError } from "#app/domain/imports/cells.ts";
import { columnOf } from "#app/domain/imports/columns.ts";
import type { Lang } from "#app/domain/language.ts";
import type { DraftIssueCode, OfferTerms, RevisionContent } from "#app/domain/listings/draft.ts";
import { draftIssues, editIssues } from "#app/domain/listings/draft.ts";
import { asPriceTiers } from "#app/domain/listings/proposed-tiers.ts";
import type { ListingStatus } from "#app/domain/listings/states.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import type { DraftInput } from "../listings/draft-input.ts";
import type { FieldChange } from "./merge-row.ts";
import { fieldChanges, mergeRow } from "./merge-row.ts";
import type { Known, ReadFields, RowInput } from "./read-row.ts";
import { readRow } from "./read-row.ts";
import type { StoredListing } from "./stored-listing.ts";
import { storedInput } from "./stored-listing.ts";

/** What a row will do, decided from its cells and the listing as it stands; nothing is written. */
export type Planned =
  | { readonly plan: "error"; readonly errors: readonly RowError[] }
  | { readonly plan: "unchanged"; readonly listingId: string; readonly input: DraftInput }
  | {
      readonly plan: "create" | "change";
      readonly listingId: string | null;
      readonly input: DraftInput;
      readonly changes: readonly FieldChange[];
      /** Which deeds of the listing's page make it so. */
      readonly deeds: {
        readonly draft: boolean;
        readonly price: boolean;
        readonly stock: boolean;
        readonly submit: boolean;
      };
    };

export type RowToPlan = { readonly cells: Cells; readonly duplicateOf: number | null };

export type Rules = {
  readonly known: Known;
  readonly readFields: ReadFields;
  /** Of the import: texts are in it where the row names none. */
  readonly lang: Lang;
  readonly today: PlainDate;
  /** Only a verified company hands anything in; before that its rows stay drafts. */
  readonly verified: boolean;
};

/** What an import must not touch: it would bring back what staff or the producer have taken away. */
const closed: readonly ListingStatus[] = ["rejected", "suspended", "archived"];

/**
 * A draft may lack much, and stock for its smallest order may come later; but dates the wrong way round and prices that do
 * not fall are mistakes in the sheet, and are told at once.
 */
const contradictory: ReadonlySet<DraftIssueCode> = new Set([
  "ends-before-it-begins",
  "longer-than-a-year",
  "not-rising",
  "not-falling",
]);

/** Decides what a row does to the listing that bears its reference, or to none yet. */
export function planRow(row: RowToPlan, stored: StoredListing | null, rules: Rules): Planned {
  const read = readRow(row.cells, rules.lang, rules.known, rules.readFields);
  const errors = read.ok ? [] : [...read.refusal.errors];
  const wrong = (column: string, code: string): RowError => ({
    column,
    code,
    found: row.cells[column] ?? "",
  });
  if (row.duplicateOf !== null) errors.unshift(wrong("ref", "ref-twice"));
  if (stored !== null && closed.includes(stored.status))
    errors.push(wrong("ref", `listing-${stored.status}`));
  if (!read.ok || errors.length > 0) return { plan: "error", errors };
  const planned = stored === null ? planNew(read.value, rules) : planChange(read.value, stored, rules);
  if (planned.plan === "error" || planned.plan === "unchanged") return planned;
  const issues = issuesOf(planned.input, stored, rules.today).filter(
    ({ code }) => read.value.submit || contradictory.has(code),
  );
  return issues.length === 0
    ? planned
    : { plan: "error", errors: issues.map(({ field, code }) => wrong(columnOf(field) ? field : "", code)) };
}

function planNew({ input, submit }: RowInput, { verified }: Rules): Planned {
  return {
    plan: "create",
    listingId: null,
    input,
    changes: [],
    deeds: { draft: true, price: false, stock: false, submit: submit && verified },
  };
}

const isStock = (column: string) => /^(?:quantityKg|available)/.test(column);
const isPrice = (column: string) => column.startsWith("tiers[");

function planChange(row: RowInput, listing: StoredListing, { verified }: Rules): Planned {
  const before = storedInput(listing);
  const input = mergeRow(before, row);
  const changes = fieldChanges(before, input);
  const onSale = listing.publishedRevisionId !== null;
  const reviewed = onSale || listing.latest.state !== "draft";
  if (input.commodity !== before.commodity && reviewed) {
    return {
      plan: "error",
      errors: [{ column: "commodity", code: "commodity-pinned", found: input.commodity }],
    };
  }
  // On sale, stock and price are deeds of their own; in another currency the prices belong to the revision.
  const priced = onSale && input.currency === before.currency;
  const stock = onSale && changes.some(({ column }) => isStock(column));
  const price = priced && changes.some(({ column }) => isPrice(column));
  const draft = changes.some(({ column }) => !(onSale && isStock(column)) && !(priced && isPrice(column)));
  const submit = row.submit && verified && (draft || listing.latest.state === "draft");
  const deeds = { draft, price, stock, submit };
  if (!Object.values(deeds).includes(true)) return { plan: "unchanged", listingId: listing.id, input };
  return { plan: "change", listingId: listing.id, input, changes, deeds };
}

/** What would keep the listing from being handed in, by the rules of its page. */
function issuesOf(input: DraftInput, stored: StoredListing | null, today: PlainDate) {
  const rule = stored === null || stored.publishedRevisionId === null ? draftIssues : editIssues;
  const content: RevisionContent = {
    ...input,
    // Left blank, it is the commodity's own name.
    title: input.title === "" ? input.commodity : input.title,
    region: input.region ?? "",
    photos: 0,
  };
  const offer: OfferTerms = { ...input, tiers: asPriceTiers(input.tiers, input.minimumOrder) };
  return rule(content, offer, today);
}
