import type { orderLifeRecord as source } from "../en/order-life-record.ts";
import type { Translation } from "../translate.ts";

export const orderLifeRecord = {
  "deed_set-limit": "satınalma limiti müəyyən edildi",
  "deed_ask-approval": "satınalmaya razılıq istənildi",
  "deed_approve-purchase": "satınalma razılaşdırıldı",
  "deed_refuse-purchase": "satınalmadan imtina edildi",
  "deed_withdraw-purchase": "satınalma sorğusu geri götürüldü",
  "deed_expire-purchase": "satınalma sorğusunun vaxtı keçdi",
  "deed_grant-credit": "limit verildi",
  "deed_end-credit": "limit dayandırıldı",
  "deed_order-changed": "sifariş dəyişdirildi",
  "deed_order-weight-asked": "çəkiyə razılıq istənildi",
  "deed_order-weight-refused": "çəkiyə razılıq verilmədi",
  "deed_order-purchase-order-set": "satınalma sifarişinin nömrəsi yazıldı",
  "deed_order-cancellation-lapsed": "ləğv barədə vaxtında cavab verilmədi",
} satisfies Translation<typeof source>;
