import { deedGroups } from "#app/domain/audit/deeds.ts";
import type { RecordedField } from "#app/domain/audit/fields.ts";
import { recordedFields } from "#app/domain/audit/fields.ts";
import { recordedSubjects } from "#app/domain/audit/subjects.ts";
import { orderStatuses } from "#app/domain/orders/states.ts";
import type { T } from "#app/i18n/translate.ts";

const deeds = Object.values(deedGroups).flat();
const values = [
  "draft",
  "submitted",
  "in_review",
  "changes_requested",
  "rejected",
  "verified",
  "suspended",
  "published",
  "paused",
  "archived",
  "active",
  "waiting",
  "refused",
  "unchanged",
  ...orderStatuses,
  "requested",
  "approved",
  "pending",
  "succeeded",
  "failed",
  "releasable",
  "submitting",
  "transferred",
  "blocked",
  "paid",
  "due",
  "required",
  "uploaded",
  "accepted",
  "waived",
  "open",
  "answered",
  "settled",
  "card",
  "bank",
  "bank_transfer",
  "border",
  "customs",
  "arrived",
  "producer",
  "buyer",
  "proposed",
  "discarded",
  "withdrawn",
  "superseded",
  "checking",
  "ready",
  "running",
  "matched",
  "incoming",
  "suggested",
  "unallocated",
  "closed",
  "held",
  "unknown",
  "reversed",
  "partially_paid",
  "processing",
  "partially_refunded",
  "partially_reversed",
  "ruled",
  "listed",
  "not_listed",
  "add",
  "remove",
  "refund",
  "payout",
  "fee",
  "stripe",
  "new",
  "old",
] as const;
const actors = [
  "guest",
  "member",
  "producer",
  "buyer",
  "moderator",
  "finance",
  "director",
  "system",
] as const;

/** What was done. */
export function deedText(deed: string, t: T): string {
  const known = deeds.find((one) => one === deed);
  return known === undefined ? deed : t(`record.deed_${known}`);
}

export function isRecordedField(field: string): field is RecordedField {
  return (recordedFields as readonly string[]).includes(field);
}

/** A field of before and after. */
export function fieldText(field: string, t: T): string {
  return isRecordedField(field) ? t(`record.field_${field}`) : field;
}

/** A state or another word of the trade that stands as a code in the record. */
export function wordText(value: string, t: T): string {
  const known = values.find((one) => one === value);
  return known === undefined ? value : t(`record.value_${known}`);
}

/** In what part somebody acted. */
export function actorText(kind: string, t: T): string {
  const known = actors.find((one) => one === kind);
  return known === undefined ? kind : t(`record.actor_${known}`);
}

/** What kind of thing it was done to. */
export function subjectText(subject: string, t: T): string {
  const known = recordedSubjects.find((one) => one === subject);
  return known === undefined ? subject : t(`record.subject_${known}`);
}
