/** Words of the record about quotations. */
export const quotationRecord = {
  subject_quotation: "Quotation",
  "deed_request-quotation": "quotation asked for",
  "deed_make-offer": "offer made",
  "deed_counter-offer": "counter-offer made",
  "deed_accept-offer": "offer accepted",
  "deed_decline-offer": "offer declined",
  "deed_withdraw-offer": "offer taken back",
  "deed_expire-offer": "offer expired",
  "deed_send-message": "message sent",
} as const;
