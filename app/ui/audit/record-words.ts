import type { T } from "#app/i18n/translate.ts";
import { deedGroups } from "./deed-groups.ts";

const deeds = Object.values(deedGroups).flat();
const fields = [
  "state",
  "status",
  "revision",
  "withdrawn",
  "reasons",
  "checks",
  "tiers",
  "price",
  "freeG",
  "quantityG",
  "bynPerUnit",
  "from",
  "to",
  "expected",
  "listing",
  "claimedBy",
  "assignedTo",
  "claimedUntil",
  "photosAdded",
  "photosRemoved",
  "papersAdded",
  "amount",
  "currency",
  "reference",
  "captured",
  "refunded",
  "refund",
  "waits",
  "method",
  "reportedAt",
  "blockedBy",
  "outcome",
  "ruling",
  "claim",
  "claimReason",
  "attempt",
  "paper",
  "number",
  "packedKg",
  "credit",
  "truck",
  "plate",
  "legalName",
  "taxNumber",
  "address",
  "iban",
  "bic",
  "bankName",
  "phone",
  "about",
  "regionSlug",
  "businessType",
  "kind",
  "person",
  "name",
  "lang",
  "password",
  "confirmedAt",
  "ended",
  "format",
] as const;
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
  "placed",
  "confirmed",
  "preparing",
  "shipped",
  "delivered",
  "disputed",
  "completed",
  "declined",
  "cancelled",
  "expired",
  "refunded",
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
  "producer",
  "buyer",
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
const subjects = [
  "company",
  "listing",
  "case",
  "lot",
  "quotation",
  "order",
  "paper",
  "claim",
  "payment",
  "refund",
  "payout",
  "payment-file",
  "person",
  "record",
  "rate",
] as const;

/** What was done. */
export function deedText(deed: string, t: T): string {
  const known = deeds.find((one) => one === deed);
  return known === undefined ? deed : t(`record.deed_${known}`);
}

/** A field of before and after. */
export function fieldText(field: string, t: T): string {
  const known = fields.find((one) => one === field);
  return known === undefined ? field : t(`record.field_${known}`);
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
  const known = subjects.find((one) => one === subject);
  return known === undefined ? subject : t(`record.subject_${known}`);
}
