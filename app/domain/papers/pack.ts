/**
 * The pack of papers of an order, worked out from the goods, the Incoterms rule and whether the preference was agreed.
 * Loading needs the contract, the commercial invoice, the packing list, the CMR note and the internal quarantine
 * certificate; the final phytosanitary certificate is made at the border post and gates the border; the declaration of
 * conformity gates release; ST-1 gates loading only where duty 0 was agreed.
 */
import type { Incoterm } from "../incoterms.ts";
import { ruleOf } from "../incoterms.ts";

export const paperKinds = [
  "contract",
  "proforma",
  "commercial_invoice",
  "packing_list",
  "cmr",
  "st1",
  "internal_quarantine",
  "phytosanitary",
  "veterinary",
  "establishment_number",
  "quality_certificate",
  "lab_report",
  "cites",
  "alcohol_right",
  "insurance_policy",
  "export_declaration",
  "transit_declaration",
  "declaration_of_conformity",
  "import_declaration",
  "temperature_log",
  "acceptance_act",
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperLevels = ["company", "order", "shipment", "truck"] as const;
export type PaperLevel = (typeof paperLevels)[number];

export const paperOwners = ["producer", "carrier", "buyer", "staff"] as const;
export type PaperOwner = (typeof paperOwners)[number];

export const gates = ["loading", "border", "release", "acceptance"] as const;
export type Gate = (typeof gates)[number];

export type PackPaper = {
  readonly kind: PaperKind;
  readonly level: PaperLevel;
  readonly owner: PaperOwner;
  /** What cannot go on without it; null: it belongs to the pack and stops nothing. */
  readonly gate: Gate | null;
  /** Made by the house from the order's facts, or brought by its owner. */
  readonly origin: "generated" | "uploaded";
};

/** Facts of a commodity that call for papers, as in the reference data. */
export type GoodsFacts = {
  /** "none" needs no plant papers; an unknown or unverified risk is treated as high until staff waive it. */
  readonly phytosanitary: string;
  readonly veterinary: boolean;
  readonly declarationOfConformity: boolean;
  readonly alcohol: boolean;
  readonly cites: boolean;
  readonly perishable: boolean;
  /** Nuts and dried fruit: a laboratory's protocol on aflatoxin belongs to the pack. */
  readonly needsLabReport: boolean;
};

/** The papers for one kind of goods, in the order in which they come up. */
export function packOf(goods: GoodsFacts, incoterm: Incoterm, preferenceAgreed: boolean): PackPaper[] {
  const rule = ruleOf(incoterm);
  const exporter: PaperOwner = rule.exportClearance === "seller" ? "producer" : "buyer";
  const importer: PaperOwner = rule.importClearance === "seller" ? "producer" : "buyer";
  const plant = goods.phytosanitary !== "none";
  const generated = (kind: PaperKind, level: PaperLevel, gate: Gate | null): PackPaper => ({
    kind,
    level,
    owner: "producer",
    gate,
    origin: "generated",
  });
  const brought = (kind: PaperKind, level: PaperLevel, owner: PaperOwner, gate: Gate | null): PackPaper => ({
    kind,
    level,
    owner,
    gate,
    origin: "uploaded",
  });
  const when = (needed: boolean, paper: PackPaper): PackPaper[] => (needed ? [paper] : []);
  return [
    // The specification is the contract's annex and travels in it.
    generated("contract", "order", "loading"),
    generated("proforma", "order", null),
    ...when(goods.veterinary, brought("establishment_number", "company", "producer", "loading")),
    ...when(goods.alcohol, brought("alcohol_right", "company", "buyer", "loading")),
    generated("commercial_invoice", "shipment", "loading"),
    generated("packing_list", "shipment", "loading"),
    generated("cmr", "truck", "loading"),
    ...when(plant, brought("internal_quarantine", "truck", exporter, "loading")),
    ...when(preferenceAgreed, brought("st1", "shipment", exporter, "loading")),
    brought("quality_certificate", "shipment", "producer", "release"),
    ...when(goods.needsLabReport, brought("lab_report", "shipment", "producer", "release")),
    // CIP obliges the seller to insure from the moment the risk passes, which is the loading.
    ...when(rule.insurance === "seller", brought("insurance_policy", "shipment", "producer", "loading")),
    brought("export_declaration", "shipment", exporter, "border"),
    ...when(plant, brought("phytosanitary", "truck", exporter, "border")),
    ...when(goods.veterinary, brought("veterinary", "shipment", exporter, "border")),
    ...when(goods.cites, brought("cites", "shipment", exporter, "border")),
    brought("transit_declaration", "truck", "carrier", "border"),
    ...when(
      goods.declarationOfConformity,
      brought("declaration_of_conformity", "shipment", importer, "release"),
    ),
    brought("import_declaration", "shipment", importer, "release"),
    ...when(goods.perishable, brought("temperature_log", "truck", "carrier", "acceptance")),
    brought("acceptance_act", "shipment", "buyer", "acceptance"),
  ];
}

/** Categories of the reference data whose goods carry an aflatoxin risk (TR CU 021/2011, annex 3 [general knowledge]). */
const aflatoxinCategories: ReadonlySet<string> = new Set(["nuts", "dried-fruit"]);

export function needsLabReport(category: string): boolean {
  return aflatoxinCategories.has(category);
}

/** The pack of an order of several kinds of goods: every paper any of them calls for, once. */
export function packOfAll(
  goods: readonly GoodsFacts[],
  incoterm: Incoterm,
  preferenceAgreed: boolean,
): PackPaper[] {
  const all = new Map<PaperKind, PackPaper>();
  for (const paper of goods.flatMap((facts) => packOf(facts, incoterm, preferenceAgreed))) {
    if (!all.has(paper.kind)) all.set(paper.kind, paper);
  }
  return paperKinds.flatMap((kind) => {
    const paper = all.get(kind);
    return paper === undefined ? [] : [paper];
  });
}

/** What the house makes from the order's facts, once for the order; everything else is issued for a consignment. */
const generatedKinds: ReadonlySet<string> = new Set<PaperKind>([
  "contract",
  "proforma",
  "commercial_invoice",
  "packing_list",
  "cmr",
]);

export function isGenerated(kind: string): boolean {
  return generatedKinds.has(kind);
}

/**
 * The CMR note is made from the trucks with the deed that says they are loaded: while it is merely owed, it keeps no
 * truck waiting. One that a side has brought is read like any other.
 */
export function isMadeAtLoading({ kind, state }: { readonly kind: string; readonly state: string }): boolean {
  return kind === "cmr" && state === "required";
}
