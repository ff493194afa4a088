/**
 * The pack of papers of an order, worked out from the goods, the Incoterms rule, the route and whether the preference was agreed,
 * by the rules of `rules.ts`.
 */

import type { Incoterm } from "../incoterms.ts";
import { ruleOf } from "../incoterms.ts";
import type { Route } from "../shipments/route.ts";
import { usualRoute } from "../shipments/route.ts";
import type { PaperKind, PaperOwner } from "./kinds.ts";
import { paperKinds } from "./kinds.ts";
import type { GoodsFacts, PaperRule } from "./rules.ts";
import { paperRules } from "./rules.ts";

export type { Gate, PaperKind, PaperOwner } from "./kinds.ts";
export { gates, paperKinds, paperOwners } from "./kinds.ts";
export type { GoodsFacts } from "./rules.ts";

export type PackPaper = Pick<PaperRule, "kind" | "level" | "gate" | "origin"> & {
  readonly owner: PaperOwner;
};

/** The papers for one kind of goods, in the order in which they come up. */
export function packOf(
  goods: GoodsFacts,
  incoterm: Incoterm,
  preferenceAgreed: boolean,
  route: Route = usualRoute,
): PackPaper[] {
  return paperRules
    .filter((rule) => rule.needed(goods, { incoterm, preferenceAgreed, route }))
    .map(({ kind, level, owner, gate, origin }) => ({
      kind,
      level,
      owner: ownerUnder(owner, incoterm),
      gate,
      origin,
    }));
}

function ownerUnder(owner: PaperRule["owner"], incoterm: Incoterm): PaperOwner {
  const rule = ruleOf(incoterm);
  if (owner === "exporter") return rule.exportClearance === "seller" ? "producer" : "buyer";
  if (owner === "importer") return rule.importClearance === "seller" ? "producer" : "buyer";
  return owner;
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
  route: Route,
): PackPaper[] {
  const all = new Map<PaperKind, PackPaper>();
  for (const paper of goods.flatMap((facts) => packOf(facts, incoterm, preferenceAgreed, route))) {
    if (!all.has(paper.kind)) all.set(paper.kind, paper);
  }
  return paperKinds.flatMap((kind) => {
    const paper = all.get(kind);
    return paper === undefined ? [] : [paper];
  });
}

/** What the house makes from the order's facts, once for the order; everything else is issued for a consignment. */
const generatedKinds: ReadonlySet<string> = new Set(
  paperRules.filter(({ origin }) => origin === "generated").map(({ kind }) => kind),
);

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
