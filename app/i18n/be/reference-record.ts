import type { referenceRecord as source } from "../en/reference-record.ts";
import type { Translation } from "../translate.ts";

export const referenceRecord = {
  subject_word: "Слова пошуку",
  subject_advisory: "Папярэджанне",
  "deed_propose-word": "прапанавана слова",
  "deed_propose-word-removal": "прапанавана прыбраць слова",
  "deed_publish-word": "слова апублікавана",
  "deed_discard-word": "слова адхілена",
} as const satisfies Translation<typeof source>;
