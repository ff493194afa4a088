import type { referenceRecord as source } from "../en/reference-record.ts";
import type { Translation } from "../translate.ts";

export const referenceRecord = {
  subject_word: "Слово поиска",
  subject_advisory: "Предупреждение",
  "deed_propose-word": "предложено слово",
  "deed_propose-word-removal": "предложено убрать слово",
  "deed_publish-word": "слово опубликовано",
  "deed_discard-word": "слово отклонено",
} as const satisfies Translation<typeof source>;
