import type { claimRecord as source } from "../en/claim-record.ts";
import type { Translation } from "../translate.ts";

export const claimRecord = {
  field_receivedKg: "Qəbul edilib",
  field_shortKg: "Çatmır",
  field_side: "Tərəf",
  field_trucks: "Maşınlar",
  "deed_ask-claim": "iddia üzrə sual",
  "deed_order-claim-opened": "daha bir iddia",
  "deed_order-claim-replied": "iddia üzrə suala cavab",
} as const satisfies Translation<typeof source>;
