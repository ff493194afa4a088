import type { claimRecord as source } from "../en/claim-record.ts";
import type { Translation } from "../translate.ts";

export const claimRecord = {
  field_receivedKg: "Атрымана",
  field_shortKg: "Не хапае",
  field_side: "Бок",
  field_trucks: "Машыны",
  "deed_ask-claim": "пытанне па прэтэнзіі",
  "deed_order-claim-opened": "пададзена яшчэ адна прэтэнзія",
  "deed_order-claim-replied": "адказ на пытанне па прэтэнзіі",
} as const satisfies Translation<typeof source>;
