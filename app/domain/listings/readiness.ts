/** What keeps a draft from being handed in: the draft and its offer, and the quality specification it carries. */
import type { PlainDate } from "../plain-date.ts";
import type { DraftIssue, OfferTerms, RevisionContent } from "./draft.ts";
import { draftIssues, editIssues } from "./draft.ts";
import type { Specification, SpecificationFacts } from "./quality-measure.ts";
import { specificationIssues } from "./quality-measure.ts";

export type DraftToJudge = {
  readonly content: RevisionContent;
  readonly offer: OfferTerms;
  readonly specification: Specification;
  readonly facts: SpecificationFacts;
  /** The listing is on sale: stock and window are settled by deeds of their own. */
  readonly onSale: boolean;
};

/** Empty when the draft may be handed in. */
export function readinessIssues(draft: DraftToJudge, today: PlainDate): DraftIssue[] {
  const issuesOf = draft.onSale ? editIssues : draftIssues;
  return [
    ...specificationIssues(draft.specification, draft.facts),
    ...issuesOf(draft.content, draft.offer, today),
  ];
}
