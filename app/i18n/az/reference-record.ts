import type { referenceRecord as source } from "../en/reference-record.ts";
import type { Translation } from "../translate.ts";

export const referenceRecord = {
  subject_word: "Axtarış sözü",
  subject_advisory: "Xəbərdarlıq",
  "deed_propose-word": "söz təklif edildi",
  "deed_propose-word-removal": "sözün götürülməsi təklif edildi",
  "deed_publish-word": "söz dərc edildi",
  "deed_discard-word": "söz rədd edildi",
} as const satisfies Translation<typeof source>;
