/** What a paper of a pack is, at which level it stands, who owes it and what cannot go on without it. */

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
  "tir_carnet",
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
