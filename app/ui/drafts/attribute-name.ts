import type { MessageKey, T } from "#app/i18n/translate.ts";

const known = {
  fresh: "drafts.attribute_fresh",
  dried: "drafts.attribute_dried",
  "in-shell": "drafts.attribute_in-shell",
  kernels: "drafts.attribute_kernels",
  shelled: "drafts.attribute_shelled",
  bags: "drafts.attribute_bags",
  "packs-to-3-kg": "drafts.attribute_packs-to-3-kg",
  bulk: "drafts.attribute_bulk",
  whole: "drafts.attribute_whole",
  ground: "drafts.attribute_ground",
  "over-67-brix-in-drums-over-40-kg": "drafts.attribute_over-67-brix-in-drums-over-40-kg",
  other: "drafts.attribute_other",
  "pdo-or-pgi-white": "drafts.attribute_pdo-or-pgi-white",
  "pdo-or-pgi": "drafts.attribute_pdo-or-pgi",
  "varietal-white": "drafts.attribute_varietal-white",
  varietal: "drafts.attribute_varietal",
  white: "drafts.attribute_white",
  "golden-delicious-or-granny-smith": "drafts.attribute_golden-delicious-or-granny-smith",
  young: "drafts.attribute_young",
} as const satisfies Record<string, MessageKey>;

/** What chooses a customs code, in words; a code or an attribute that staff added later stands as it is. */
export function attributeName(attribute: string, t: T): string {
  const key = Object.entries(known).find(([one]) => one === attribute)?.[1];
  return key === undefined ? attribute : t(key);
}
