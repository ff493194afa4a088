import type { moneyDeeds as source } from "../en/record-money.ts";
import type { Translation } from "../translate.ts";

export const moneyDeeds = {
  "deed_start-payment": "пачата аплата карткай",
  "deed_report-payment": "паведамлена пра перавод",
  "deed_record-transfer": "перавод запісаны",
  "deed_request-refund": "запытана вяртанне",
  "deed_approve-refund": "вяртанне ўхвалена",
  "deed_withdraw-refund": "запыт вяртання адкліканы",
  "deed_return-receipt": "паступленне вырашана вярнуць",
  "deed_approve-return": "вяртанне паступлення ўхвалена",
  "deed_withdraw-return": "вяртанне паступлення адклікана",
  "deed_import-statement": "загружана выпіска",
  "deed_match-line": "паступленне супастаўлена",
  "deed_undo-match": "супастаўленне адменена",
  "deed_explain-debit": "спісанне растлумачана",
  "deed_clear-review": "адзнака знята",
  "deed_close-difference": "разыходжанне растлумачана",
  "deed_return-payout": "выплата вярнулася",
  "deed_reverse-payout": "выплата адклікана",
  "deed_confirm-refund": "вяртанне пацверджана банкам",
  "deed_approve-payout": "выплата ўхвалена",
  "deed_pay-out-by-bank": "выплата пераведзена на банк",
  "deed_export-payouts": "створаны плацежны файл",
  "deed_open-payee": "адкрыты рахунак для выплат з карт",
  "deed_confirm-payout": "выплата пацверджана банкам",
} as const satisfies Translation<typeof source>;
