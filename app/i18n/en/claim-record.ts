/** Words of the record for claims. */
export const claimRecord = {
  field_receivedKg: "Received",
  field_shortKg: "Missing",
  field_side: "Side",
  field_trucks: "Trucks",
  "deed_ask-claim": "question about a claim",
  "deed_order-claim-opened": "another claim made",
  "deed_order-claim-replied": "reply about the claim",
} as const;
