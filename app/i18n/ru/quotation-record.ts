import type { quotationRecord as source } from "../en/quotation-record.ts";
import type { Translation } from "../translate.ts";

export const quotationRecord = {
  subject_quotation: "Запрос цены",
  "deed_request-quotation": "цена запрошена",
  "deed_make-offer": "оферта дана",
  "deed_counter-offer": "дана встречная оферта",
  "deed_accept-offer": "оферта принята",
  "deed_decline-offer": "оферта отклонена",
  "deed_withdraw-offer": "оферта отозвана",
  "deed_expire-offer": "срок оферты истёк",
  "deed_send-message": "сообщение отправлено",
} satisfies Translation<typeof source>;
