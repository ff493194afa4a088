/** Everything that a deed on record can be done to; the catalogues have a word for each. */
export const recordedSubjects = [
  "company",
  "listing",
  "case",
  "lot",
  "quotation",
  "order",
  "paper",
  "claim",
  "review",
  "payment",
  "refund",
  "payout",
  "payment-file",
  "person",
  "record",
  "rate",
  "word",
  "advisory",
  "listing-import",
  "statement",
  "statement-line",
  "provider-difference",
  "check",
] as const;

export type RecordedSubject = (typeof recordedSubjects)[number];
