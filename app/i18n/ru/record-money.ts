import type { moneyDeeds as source } from "../en/record-money.ts";
import type { Translation } from "../translate.ts";

export const moneyDeeds = {
  "deed_start-payment": "начата оплата картой",
  "deed_report-payment": "сообщено о переводе",
  "deed_record-transfer": "перевод записан",
  "deed_request-refund": "запрошен возврат",
  "deed_approve-refund": "возврат одобрен",
  "deed_withdraw-refund": "запрос возврата отозван",
  "deed_return-receipt": "поступление решено вернуть",
  "deed_approve-return": "возврат поступления одобрен",
  "deed_withdraw-return": "возврат поступления отозван",
  "deed_import-statement": "загружена выписка",
  "deed_match-line": "поступление сопоставлено",
  "deed_undo-match": "сопоставление отменено",
  "deed_explain-debit": "списание объяснено",
  "deed_clear-review": "отметка снята",
  "deed_close-difference": "расхождение объяснено",
  "deed_return-payout": "выплата вернулась",
  "deed_reverse-payout": "выплата отозвана",
  "deed_confirm-refund": "возврат подтверждён банком",
  "deed_approve-payout": "выплата одобрена",
  "deed_pay-out-by-bank": "выплата переведена на банк",
  "deed_export-payouts": "создан платёжный файл",
  "deed_open-payee": "открыт счёт для выплат с карт",
  "deed_confirm-payout": "выплата подтверждена банком",
} as const satisfies Translation<typeof source>;
