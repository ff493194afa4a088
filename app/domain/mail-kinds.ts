/**
 * Every mail and notice of the house, with the names of the data its words may ask for. A kind that is not here does
 * not compile, and one without words in all four languages fails a test.
 */
export const mailKinds = {
  "confirm-email": ["name"],
  "sign-up-known": ["name"],
  "reset-password": ["name"],
  "password-changed": ["name"],

  "company-submitted": ["company"],
  "company-verified": ["company", "comment"],
  "company-changes-requested": ["company", "comment"],
  "company-rejected": ["company", "comment"],
  "company-suspended": ["company", "comment"],
  "company-reinstated": ["company", "comment"],

  "member-invited": ["company", "inviter", "role"],
  "member-joined": ["company", "member", "role"],
  "member-role-changed": ["company", "member", "role"],
  "member-removed": ["company", "member", "role"],
  "member-left": ["company", "member", "role"],
  "ownership-transferred": ["company", "member", "role"],

  "listing-submitted": ["title", "company"],
  "listing-approved": ["title", "comment"],
  "listing-changes-requested": ["title", "comment"],
  "listing-rejected": ["title", "comment"],
  "price-waiting": ["goods", "company"],
  "price-approved": ["goods", "comment"],
  "price-refused": ["goods", "comment"],

  "order-placed": ["number", "buyer", "producer", "deadline", "reason"],
  "order-confirmed": ["number", "buyer", "producer", "deadline", "reason"],
  "order-preparing": ["number", "buyer", "producer", "deadline", "reason"],
  "order-shipped": ["number", "buyer", "producer", "deadline", "reason"],
  "order-delivered": ["number", "buyer", "producer", "deadline", "reason"],
  "order-disputed": ["number", "buyer", "producer", "deadline", "reason"],
  "order-completed": ["number", "buyer", "producer", "deadline", "reason"],
  "order-declined": ["number", "buyer", "producer", "deadline", "reason"],
  "order-cancelled": ["number", "buyer", "producer", "deadline", "reason"],
  "order-expired": ["number", "buyer", "producer", "deadline", "reason"],
  "order-refunded": ["number", "buyer", "producer", "deadline", "reason"],
  "order-packed-less": ["number", "packedKg", "creditAmount"],
  "cancellation-asked": ["number", "reason"],
  "cancellation-refused": ["number", "reason"],
  "cancellation-to-rule": ["number", "reason"],
  "cancellation-ruled-out": ["number", "reason"],
  "truck-arrived": ["number", "plate"],
  "claim-answered": ["number", "reason"],
  "claim-withdrawn": ["number"],
  "claim-settled": ["number", "outcome", "creditAmount", "reason"],

  "paper-uploaded": ["number", "paper"],
  "paper-accepted": ["number", "paper", "reason"],
  "paper-rejected": ["number", "paper", "reason"],
  "paper-waived": ["number", "paper", "reason"],

  "payment-received": ["number", "amount"],
  "order-paid": ["number", "amount"],
  "payment-reported": ["number", "amount"],
  "payment-review": ["number", "amount", "review"],
  "payment-disputed": ["number", "amount", "reason", "status"],
  "refund-requested": ["number", "amount"],
  "refund-made": ["number", "amount"],
  "refund-failed": ["number", "amount", "reason"],
  "refund-foreign": ["number", "amount"],
  "payout-releasable": ["number", "amount"],
  "payout-made": ["number", "amount"],
  "payout-refused": ["number", "amount", "reason"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MailKind = keyof typeof mailKinds;
