/** Mails and notices about claims. */
export const claimMail = {
  claimOpenedSubject: "Order {number}: another claim",
  claimOpenedText:
    "The buyer has made another claim on order {number}. Answer by {deadline}; then the Trade House settles.\n{reason}",
  claimAskedSubject: "Order {number}: the Trade House asks you about the claim",
  claimAskedText:
    "Before it settles the claim on order {number}, the Trade House asks you something. Reply by {deadline}.\n{reason}",
  claimRepliedSubject: "Order {number}: a reply about the claim",
  claimRepliedText: "The question about the claim on order {number} has been replied to.\n{reason}",
  claimReminderSubject: "Order {number}: the claim waits for you",
  claimReminderText:
    "The time to speak about the claim on order {number} ends on {deadline}. After that the Trade House settles with what it knows.",
  claimToSettleSubject: "Order {number}: a claim to settle",
  claimToSettleText: "A side has let its time pass; the claim on order {number} is yours to settle.",
} as const;
