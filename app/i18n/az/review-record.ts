import type { reviewRecord as source } from "../en/review-record.ts";
import type { Translation } from "../translate.ts";

export const reviewRecord = {
  subject_review: "Rəy",
  field_quality: "Keyfiyyət",
  field_punctuality: "Vaxtında çatdırılma",
  field_papersRated: "Sənədlər",
  "deed_write-review": "rəy yazılıb",
  "deed_answer-review": "rəyə cavab yazılıb",
  "deed_publish-review": "rəy dərc olunub",
  "deed_reject-review": "rəy rədd edilib",
  "deed_publish-review-answer": "rəyə cavab dərc olunub",
  "deed_reject-review-answer": "rəyə cavab rədd edilib",
} as const satisfies Translation<typeof source>;
