import type { reviewRecord as source } from "../en/review-record.ts";
import type { Translation } from "../translate.ts";

export const reviewRecord = {
  subject_review: "Отзыв",
  field_quality: "Качество",
  field_punctuality: "Сроки",
  field_papersRated: "Документы",
  "deed_write-review": "отзыв написан",
  "deed_answer-review": "ответ на отзыв написан",
  "deed_publish-review": "отзыв опубликован",
  "deed_reject-review": "отзыв отклонён",
  "deed_publish-review-answer": "ответ на отзыв опубликован",
  "deed_reject-review-answer": "ответ на отзыв отклонён",
} as const satisfies Translation<typeof source>;
