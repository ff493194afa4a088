/**
 * Incoterms® 2020 for goods by road from Azerbaijan to Belarus: who pays what and where the risk passes.
 * The sea rules (FAS, FOB, CFR, CIF) and DPU are not offered: the goods travel by truck to a named place.
 * Content of the rules: general knowledge of the ICC's text, kept to what these deals need.
 */
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

export const incoterms = ["EXW", "FCA", "CPT", "CIP", "DAP", "DDP"] as const;
export type Incoterm = (typeof incoterms)[number];

/** Rules that people type out of habit and that do not fit a truck, or that we leave out. */
const refusedRules = ["FAS", "FOB", "CFR", "CIF", "DPU", "DAT"] as const;
type RefusedRule = (typeof refusedRules)[number];

export type Payer = "seller" | "buyer";

/** Where the risk of loss passes to the buyer. */
export type RiskPoint = "seller_gate" | "handed_to_carrier" | "at_destination";

export type IncotermRule = {
  readonly rule: Incoterm;
  readonly loading: Payer;
  readonly exportClearance: Payer;
  readonly mainCarriage: Payer;
  /** null: nobody is obliged to insure. */
  readonly insurance: Payer | null;
  readonly unloading: Payer;
  readonly importClearance: Payer;
  readonly risk: RiskPoint;
  /** Which country the named place lies in. */
  readonly placeIn: "AZ" | "BY";
  /** What the person who chooses it should read first; the sentence is made at the edge. */
  readonly warning: "foreign-buyer-clears-export" | "seller-needs-belarusian-tax-number" | null;
};

export const incotermRules = {
  EXW: {
    rule: "EXW",
    loading: "buyer",
    exportClearance: "buyer",
    mainCarriage: "buyer",
    insurance: null,
    unloading: "buyer",
    importClearance: "buyer",
    risk: "seller_gate",
    placeIn: "AZ",
    warning: "foreign-buyer-clears-export",
  },
  FCA: {
    rule: "FCA",
    loading: "seller",
    exportClearance: "seller",
    mainCarriage: "buyer",
    insurance: null,
    unloading: "buyer",
    importClearance: "buyer",
    risk: "handed_to_carrier",
    placeIn: "AZ",
    warning: null,
  },
  CPT: {
    rule: "CPT",
    loading: "seller",
    exportClearance: "seller",
    mainCarriage: "seller",
    insurance: null,
    unloading: "buyer",
    importClearance: "buyer",
    risk: "handed_to_carrier",
    placeIn: "BY",
    warning: null,
  },
  CIP: {
    rule: "CIP",
    loading: "seller",
    exportClearance: "seller",
    mainCarriage: "seller",
    insurance: "seller",
    unloading: "buyer",
    importClearance: "buyer",
    risk: "handed_to_carrier",
    placeIn: "BY",
    warning: null,
  },
  DAP: {
    rule: "DAP",
    loading: "seller",
    exportClearance: "seller",
    mainCarriage: "seller",
    insurance: null,
    unloading: "buyer",
    importClearance: "buyer",
    risk: "at_destination",
    placeIn: "BY",
    warning: null,
  },
  DDP: {
    rule: "DDP",
    loading: "seller",
    exportClearance: "seller",
    mainCarriage: "seller",
    insurance: null,
    unloading: "buyer",
    importClearance: "seller",
    risk: "at_destination",
    placeIn: "BY",
    warning: "seller-needs-belarusian-tax-number",
  },
} as const satisfies Record<Incoterm, IncotermRule>;

/** The rule's row, typed for reading. */
export function ruleOf(incoterm: Incoterm): IncotermRule {
  return incotermRules[incoterm];
}

/** Whether the price of the goods already contains the carriage to Belarus. */
export function freightIncluded(incoterm: Incoterm): boolean {
  return ruleOf(incoterm).mainCarriage === "seller";
}

export function isIncoterm(value: unknown): value is Incoterm {
  return typeof value === "string" && (incoterms as readonly string[]).includes(value);
}

/** A delivery basis: the rule with its named place ("FCA Xaçmaz, cold store 4"), always of the 2020 edition. */
export type DeliveryBasis = { readonly incoterm: Incoterm; readonly place: string };

export type IncotermRefusal =
  | { readonly code: "incoterm-not-for-trucks"; readonly rule: RefusedRule }
  | { readonly code: "incoterm-unknown" }
  | { readonly code: "incoterm-place-missing" };

/** A rule and its named place; a rule without a place says nothing about who pays, so the place is required. */
export function parseDeliveryBasis(rule: string, place: string): Result<DeliveryBasis, IncotermRefusal> {
  const wanted = rule.trim().toUpperCase();
  const misfit = refusedRules.find((known) => known === wanted);
  if (misfit !== undefined) return refuse({ code: "incoterm-not-for-trucks", rule: misfit });
  if (!isIncoterm(wanted)) return refuse({ code: "incoterm-unknown" });
  const named = place.trim().replace(/\s+/g, " ");
  if (named.length < 2) return refuse({ code: "incoterm-place-missing" });
  return ok({ incoterm: wanted, place: named });
}
