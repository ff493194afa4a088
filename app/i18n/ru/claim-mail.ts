import type { claimMail as source } from "../en/claim-mail.ts";
import type { Translation } from "../translate.ts";

export const claimMail = {
  claimOpenedSubject: "Заказ {number}: ещё одна претензия",
  claimOpenedText:
    "Покупатель подал ещё одну претензию по заказу {number}. Ответьте до {deadline}; потом решает Торговый дом.\n{reason}",
  claimAskedSubject: "Заказ {number}: вопрос Торгового дома по претензии",
  claimAskedText:
    "Прежде чем решить по претензии к заказу {number}, Торговый дом спрашивает вас. Ответьте до {deadline}.\n{reason}",
  claimRepliedSubject: "Заказ {number}: ответ по претензии",
  claimRepliedText: "На вопрос по претензии к заказу {number} пришёл ответ.\n{reason}",
  claimReminderSubject: "Заказ {number}: претензия ждёт вашего слова",
  claimReminderText:
    "Срок высказаться по претензии к заказу {number} — до {deadline}. Потом Торговый дом решит по тому, что знает.",
  claimToSettleSubject: "Заказ {number}: решите по претензии",
  claimToSettleText: "Сторона пропустила свой срок; решать по претензии к заказу {number} вам.",
} as const satisfies Translation<typeof source>;
