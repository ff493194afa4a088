import type { claimRecord as source } from "../en/claim-record.ts";
import type { Translation } from "../translate.ts";

export const claimRecord = {
  field_receivedKg: "Получено",
  field_shortKg: "Недостаёт",
  field_side: "Сторона",
  field_trucks: "Машины",
  "deed_ask-claim": "вопрос по претензии",
  "deed_order-claim-opened": "подана ещё одна претензия",
  "deed_order-claim-replied": "ответ на вопрос по претензии",
} as const satisfies Translation<typeof source>;
