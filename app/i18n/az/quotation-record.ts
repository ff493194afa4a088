import type { quotationRecord as source } from "../en/quotation-record.ts";
import type { Translation } from "../translate.ts";

export const quotationRecord = {
  subject_quotation: "Qiymət sorğusu",
  "deed_request-quotation": "qiymət soruşulub",
  "deed_make-offer": "oferta verilib",
  "deed_counter-offer": "əks oferta verilib",
  "deed_accept-offer": "oferta qəbul edilib",
  "deed_decline-offer": "oferta rədd edilib",
  "deed_withdraw-offer": "oferta geri götürülüb",
  "deed_expire-offer": "ofertanın vaxtı keçib",
  "deed_send-message": "mesaj göndərilib",
} satisfies Translation<typeof source>;
