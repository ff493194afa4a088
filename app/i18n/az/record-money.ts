import type { moneyDeeds as source } from "../en/record-money.ts";
import type { Translation } from "../translate.ts";

export const moneyDeeds = {
  "deed_start-payment": "kartla ödəniş başlandı",
  "deed_report-payment": "köçürmə bildirildi",
  "deed_record-transfer": "köçürmə yazıldı",
  "deed_request-refund": "geri ödəniş istənildi",
  "deed_approve-refund": "geri ödəniş təsdiqləndi",
  "deed_withdraw-refund": "geri ödəniş istəyi geri götürüldü",
  "deed_return-receipt": "mədaxilin geri göndərilməsi istənildi",
  "deed_approve-return": "mədaxilin geri göndərilməsi təsdiqləndi",
  "deed_withdraw-return": "mədaxilin geri göndərilməsi geri götürüldü",
  "deed_import-statement": "çıxarış yükləndi",
  "deed_match-line": "mədaxil uyğunlaşdırıldı",
  "deed_undo-match": "uyğunlaşdırma ləğv edildi",
  "deed_explain-debit": "məxaric aydınlaşdırıldı",
  "deed_clear-review": "qeyd götürüldü",
  "deed_close-difference": "fərq izah edildi",
  "deed_return-payout": "ödəmə geri qayıtdı",
  "deed_reverse-payout": "ödəmə geri götürüldü",
  "deed_confirm-refund": "geri ödənişi bank təsdiqlədi",
  "deed_approve-payout": "ödəmə təsdiqləndi",
  "deed_pay-out-by-bank": "ödəmə banka keçirildi",
  "deed_export-payouts": "ödəniş faylı yaradıldı",
  "deed_open-payee": "kart ödəmələri üçün hesab açıldı",
  "deed_confirm-payout": "ödəməni bank təsdiqlədi",
} as const satisfies Translation<typeof source>;
