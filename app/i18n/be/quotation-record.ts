import type { quotationRecord as source } from "../en/quotation-record.ts";
import type { Translation } from "../translate.ts";

export const quotationRecord = {
  subject_quotation: "Запыт цаны",
  "deed_request-quotation": "цана запытаная",
  "deed_make-offer": "аферта дадзеная",
  "deed_counter-offer": "дадзеная сустрэчная аферта",
  "deed_accept-offer": "аферта прынятая",
  "deed_decline-offer": "аферта адхіленая",
  "deed_withdraw-offer": "аферта адкліканая",
  "deed_expire-offer": "тэрмін аферты скончыўся",
  "deed_send-message": "паведамленне адпраўлена",
} satisfies Translation<typeof source>;
