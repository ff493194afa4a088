import type { reviewRecord as source } from "../en/review-record.ts";
import type { Translation } from "../translate.ts";

export const reviewRecord = {
  subject_review: "Водгук",
  field_quality: "Якасць",
  field_punctuality: "Тэрміны",
  field_papersRated: "Дакументы",
  "deed_write-review": "водгук напісаны",
  "deed_answer-review": "адказ на водгук напісаны",
  "deed_publish-review": "водгук апублікаваны",
  "deed_reject-review": "водгук адхілены",
  "deed_publish-review-answer": "адказ на водгук апублікаваны",
  "deed_reject-review-answer": "адказ на водгук адхілены",
} as const satisfies Translation<typeof source>;
