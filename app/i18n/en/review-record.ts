/** Words of the record for reviews. */
export const reviewRecord = {
  subject_review: "Review",
  field_quality: "Quality",
  field_punctuality: "Punctuality",
  field_papersRated: "Papers",
  "deed_write-review": "review written",
  "deed_answer-review": "review answered",
  "deed_publish-review": "review published",
  "deed_reject-review": "review rejected",
  "deed_publish-review-answer": "answer to a review published",
  "deed_reject-review-answer": "answer to a review rejected",
} as const;
