import type { deskMail as source } from "../en/desk-mail.ts";
import type { Translation } from "../translate.ts";

export const deskMail = {
  wordProposedSubject: "Проверьте слово: {word}",
  wordProposedText: "Для товара «{goods}» предложено слово, оно ждёт второго взгляда: {word}.",
  wordPublishedSubject: "Опубликовано: {word}",
  wordPublishedText: "Поиск товара «{goods}» изменён, как вы предложили: {word}.",
  wordDiscardedSubject: "Ваше слово отклонено: {word}",
  wordDiscardedText: "Изменение для товара «{goods}» не опубликовано. {reason}",
} as const satisfies Translation<typeof source>;
