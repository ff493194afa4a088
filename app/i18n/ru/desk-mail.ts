import type { deskMail as source } from "../en/desk-mail.ts";
import type { Translation } from "../translate.ts";

export const deskMail = {
  wordProposedSubject: "Проверьте слово: {word}",
  wordProposedText: "Для товара «{goods}» предложено слово, оно ждёт второго взгляда: {word}.",
  wordPublishedSubject: "Опубликовано: {word}",
  wordPublishedText: "Поиск товара «{goods}» изменён, как вы предложили: {word}.",
  wordDiscardedSubject: "Ваше слово отклонено: {word}",
  wordDiscardedText: "Изменение для товара «{goods}» не опубликовано. {reason}",
  stockBrokenSubject: "Учёт партий не сходится: {lots}",
  stockBrokenText:
    "Ночная проверка нашла партии, учёт которых не сходится: {lots}, первая из них {lot}. Ничего не изменено. Команда stock:check назовёт каждую.",
} as const satisfies Translation<typeof source>;
