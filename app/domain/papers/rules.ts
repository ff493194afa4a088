/**
 * The rules of the pack: which paper an order calls for, at which level, who owes it, what cannot go on without it and by
 * when. One row a paper, each with its source and the day it was read; nobody at the Trade House has verified them yet.
 * The sources are public pages; "general knowledge" says that no page was found.
 */
import type { Incoterm } from "../incoterms.ts";
import { ruleOf } from "../incoterms.ts";
import type { Route } from "../shipments/route.ts";
import type { Gate, PaperKind, PaperLevel, PaperOwner } from "./kinds.ts";

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

export type DealFacts = {
  readonly incoterm: Incoterm;
  readonly preferenceAgreed: boolean;
  /** The road the goods take. */
  readonly route: Route;
};

/** When a paper is needed: days before (negative) or after loading, or the agreed first day of delivery. */
export type Due = { readonly from: "loading" | "delivery"; readonly days: number };

export type PaperRule = {
  readonly kind: PaperKind;
  readonly level: PaperLevel;
  /** The exporter and importer are told by the Incoterms rule: whoever clears the goods out of and into a country. */
  readonly owner: PaperOwner | "exporter" | "importer";
  readonly gate: Gate | null;
  /** Made by the house from the order's facts, or brought by its owner. */
  readonly origin: "generated" | "uploaded";
  readonly needed: (goods: GoodsFacts, deal: DealFacts) => boolean;
  readonly due: Due;
  readonly source: string;
  readonly asOf: string;
  /** Who at the Trade House checked the rule; empty until somebody has. */
  readonly verifiedBy: string;
};

const asOf = "2026-11-01";
const read = { asOf, verifiedBy: "" } as const;
const always = () => true;
/** Plant goods: everything whose quarantine risk is not known to be none. */
const ofPlants = ({ phytosanitary }: GoodsFacts) => phytosanitary !== "none";

const marketPractice = "pack of one shipment, market practice and ICC Incoterms 2020; general knowledge";

export const paperRules: readonly PaperRule[] = [
  {
    // The specification is the contract's annex and travels in it.
    ...{ kind: "contract", level: "order", owner: "producer", gate: "loading", origin: "generated" },
    ...{ needed: always, due: { from: "loading", days: -3 } },
    source: "Decree No 178 of 27.03.2008 (edition No 265 of 08.07.2021): foreign-trade contract",
    ...read,
  },
  {
    ...{ kind: "proforma", level: "order", owner: "producer", gate: null, origin: "generated" },
    ...{ needed: always, due: { from: "loading", days: -7 } },
    source: marketPractice,
    ...read,
  },
  {
    ...{
      kind: "establishment_number",
      level: "company",
      owner: "producer",
      gate: "loading",
      origin: "uploaded",
    },
    ...{ needed: ({ veterinary }) => veterinary, due: { from: "loading", days: -14 } },
    source: "Register of third-country establishments of the EAEU (vetandlife.ru, 2022)",
    ...read,
  },
  {
    ...{ kind: "alcohol_right", level: "company", owner: "buyer", gate: "loading", origin: "uploaded" },
    ...{ needed: ({ alcohol }) => alcohol, due: { from: "loading", days: -14 } },
    source: "Import of alcohol is a right granted by tender (officelife.media 55344; belta.by 267882-2017)",
    ...read,
  },
  {
    ...{
      kind: "commercial_invoice",
      level: "shipment",
      owner: "producer",
      gate: "loading",
      origin: "generated",
    },
    ...{ needed: always, due: { from: "loading", days: -1 } },
    source: `${marketPractice}; ST-1 is issued on the invoice (pomegranate.az)`,
    ...read,
  },
  {
    ...{ kind: "packing_list", level: "shipment", owner: "producer", gate: "loading", origin: "generated" },
    ...{ needed: always, due: { from: "loading", days: -1 } },
    source: marketPractice,
    ...read,
  },
  {
    ...{ kind: "cmr", level: "truck", owner: "producer", gate: "loading", origin: "generated" },
    ...{ needed: always, due: { from: "loading", days: 0 } },
    source: "CMR Convention of 19.05.1956, art. 4–6; general knowledge",
    ...read,
  },
  {
    ...{
      kind: "internal_quarantine",
      level: "truck",
      owner: "exporter",
      gate: "loading",
      origin: "uploaded",
    },
    ...{ needed: ofPlants, due: { from: "loading", days: -1 } },
    source: "Inspection at the place of first loading → internal quarantine certificate (azpromo.az)",
    ...read,
  },
  {
    ...{ kind: "st1", level: "shipment", owner: "exporter", gate: "loading", origin: "uploaded" },
    ...{ needed: (_, { preferenceAgreed }) => preferenceAgreed, due: { from: "loading", days: -1 } },
    source:
      "Duty 0 for goods shipped directly with ST-1 (customs.gov.az, free trade; agreement of 31.03.2004)",
    ...read,
  },
  {
    ...{
      kind: "quality_certificate",
      level: "shipment",
      owner: "producer",
      gate: "release",
      origin: "uploaded",
    },
    ...{ needed: always, due: { from: "delivery", days: -2 } },
    source: marketPractice,
    ...read,
  },
  {
    ...{ kind: "lab_report", level: "shipment", owner: "producer", gate: "release", origin: "uploaded" },
    ...{ needed: ({ needsLabReport: needs }) => needs, due: { from: "delivery", days: -2 } },
    source: "TR CU 021/2011, annex 3: aflatoxin in nuts and dried fruit; general knowledge",
    ...read,
  },
  {
    // CIP obliges the seller to insure from the moment the risk passes, which is the loading.
    ...{
      kind: "insurance_policy",
      level: "shipment",
      owner: "producer",
      gate: "loading",
      origin: "uploaded",
    },
    ...{
      needed: (_, { incoterm }) => ruleOf(incoterm).insurance === "seller",
      due: { from: "loading", days: -1 },
    },
    source: "ICC Incoterms 2020, CIP A5; general knowledge",
    ...read,
  },
  {
    ...{
      kind: "export_declaration",
      level: "shipment",
      owner: "exporter",
      gate: "border",
      origin: "uploaded",
    },
    ...{ needed: always, due: { from: "loading", days: 1 } },
    source: `${marketPractice}; proof of the zero rate of VAT on exports (lookuptax.com/azerbaijan)`,
    ...read,
  },
  {
    ...{ kind: "phytosanitary", level: "truck", owner: "exporter", gate: "border", origin: "uploaded" },
    ...{ needed: ofPlants, due: { from: "loading", days: 1 } },
    source:
      "Customs Union Decision No 318 of 18.06.2010; one for each transport unit (pomegranate.az; azpromo.az)",
    ...read,
  },
  {
    ...{ kind: "veterinary", level: "shipment", owner: "exporter", gate: "border", origin: "uploaded" },
    ...{ needed: ({ veterinary }) => veterinary, due: { from: "loading", days: 1 } },
    source: "Customs Union Decisions No 317 of 18.06.2010 and No 607 of 07.04.2011",
    ...read,
  },
  {
    ...{ kind: "cites", level: "shipment", owner: "exporter", gate: "border", origin: "uploaded" },
    ...{ needed: ({ cites }) => cites, due: { from: "loading", days: 1 } },
    source: "CITES, annex II: sturgeon and caviar; general knowledge",
    ...read,
  },
  {
    // Through Dagestan goods are in the EAEU from the first border on; a carnet opened for Georgia covers that way, too.
    ...{
      kind: "transit_declaration",
      level: "truck",
      owner: "carrier",
      gate: "border",
      origin: "uploaded",
    },
    ...{ needed: (_, { route }) => route === "samur", due: { from: "loading", days: 1 } },
    source: "Transit under the EAEU Customs Code; general knowledge",
    ...read,
  },
  {
    // It also proves that goods with ST-1 were shipped directly, though they crossed a country that is no party to it.
    ...{ kind: "tir_carnet", level: "truck", owner: "carrier", gate: "border", origin: "uploaded" },
    ...{ needed: (_, { route }) => route === "lars", due: { from: "loading", days: 1 } },
    source:
      "TIR Convention of 14.11.1975, art. 3 and 4: transit through Georgia and the EAEU; general knowledge",
    ...read,
  },
  {
    ...{
      kind: "declaration_of_conformity",
      level: "shipment",
      owner: "importer",
      gate: "release",
      origin: "uploaded",
    },
    ...{
      needed: ({ declarationOfConformity }) => declarationOfConformity,
      due: { from: "delivery", days: -2 },
    },
    source: "TR CU 021/2011, art. 23; the applicant is a resident of the EAEU (mypreza.com)",
    ...read,
  },
  {
    ...{
      kind: "import_declaration",
      level: "shipment",
      owner: "importer",
      gate: "release",
      origin: "uploaded",
    },
    ...{ needed: always, due: { from: "delivery", days: -1 } },
    source: `${marketPractice}; 50 BYN a declaration (tws.by, 24.11.2024)`,
    ...read,
  },
  {
    ...{
      kind: "temperature_log",
      level: "truck",
      owner: "carrier",
      gate: "acceptance",
      origin: "uploaded",
    },
    ...{ needed: ({ perishable }) => perishable, due: { from: "delivery", days: 0 } },
    source: marketPractice,
    ...read,
  },
  {
    ...{
      kind: "acceptance_act",
      level: "shipment",
      owner: "buyer",
      gate: "acceptance",
      origin: "uploaded",
    },
    ...{ needed: always, due: { from: "delivery", days: 1 } },
    source: marketPractice,
    ...read,
  },
];
