import type { Db, Tx } from "#app/db/client.server.ts";
import { specificationFacts } from "#app/db/specification-facts.server.ts";
import { contradictions } from "#app/domain/listings/contradictions.ts";
import type { DraftIssue } from "#app/domain/listings/draft.ts";
import { stepOfField } from "#app/domain/listings/draft-steps.ts";
import { clean, specificationIssues } from "#app/domain/listings/quality-measure.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import type { DraftInput } from "./draft-input.ts";

export type DraftContradicts = {
  readonly code: "draft-contradicts";
  /** By field of the form. */
  readonly issues: readonly DraftIssue[];
};

/**
 * What of a draft as sent cannot be; null when it may be kept. Of one step only that step is judged: what was kept
 * before there was this rule holds no other step up.
 */
export async function findContradictions(
  db: Db | Tx,
  input: DraftInput,
  today: PlainDate,
): Promise<DraftContradicts | null> {
  const { step = null, attributes, measures } = input;
  const said = { ...attributes, ...(measures === undefined ? {} : { measures }) };
  const specified =
    attributes === undefined && measures === undefined
      ? []
      : specificationIssues(clean(said), await specificationFacts(db, input.commodity));
  const issues = [...contradictions(input), ...specified, ...pastWindow(input, today)].filter(
    ({ field }) => step === null || stepOfField(field) === step,
  );
  return issues.length === 0 ? null : { code: "draft-contradicts", issues };
}

/** A window that is over, where somebody has just gone through it; what saves itself while they type is not stopped. */
function pastWindow({ step, auto, availableFrom, availableTo }: DraftInput, today: PlainDate): DraftIssue[] {
  if (step !== "season" || auto === true || availableTo === null || availableTo >= today) return [];
  const crossed = availableFrom !== null && availableTo < availableFrom;
  return crossed ? [] : [{ field: "availableTo", code: "already-over" }];
}
