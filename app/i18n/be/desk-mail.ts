import type { deskMail as source } from "../en/desk-mail.ts";
import type { Translation } from "../translate.ts";

export const deskMail = {
  wordProposedSubject: "Праверце слова: {word}",
  wordProposedText: "Для тавару «{goods}» прапанавана слова, яно чакае другога погляду: {word}.",
  wordPublishedSubject: "Апублікавана: {word}",
  wordPublishedText: "Пошук тавару «{goods}» зменены, як вы прапанавалі: {word}.",
  wordDiscardedSubject: "Ваша слова адхілена: {word}",
  wordDiscardedText: "Змена для тавару «{goods}» не апублікавана. {reason}",
  stockBrokenSubject: "Улік партый не сыходзіцца: {lots}",
  stockBrokenText:
    "Начная праверка знайшла партыі, улік якіх не сыходзіцца: {lots}, першая з іх {lot}. Нічога не зменена. Каманда stock:check назаве кожную.",
} as const satisfies Translation<typeof source>;
