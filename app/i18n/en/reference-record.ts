/** What the record says of the reference data. */
export const referenceRecord = {
  subject_word: "Search word",
  subject_advisory: "Advisory",
  "deed_propose-word": "word proposed",
  "deed_propose-word-removal": "removal of a word proposed",
  "deed_publish-word": "word published",
  "deed_discard-word": "word discarded",
} as const;
