import type { claimMail as source } from "../en/claim-mail.ts";
import type { Translation } from "../translate.ts";

export const claimMail = {
  claimOpenedSubject: "Заказ {number}: яшчэ адна прэтэнзія",
  claimOpenedText:
    "Пакупнік падаў яшчэ адну прэтэнзію па заказе {number}. Адкажыце да {deadline}; потым рашае Гандлёвы дом.\n{reason}",
  claimAskedSubject: "Заказ {number}: пытанне Гандлёвага дома па прэтэнзіі",
  claimAskedText:
    "Перш чым вырашыць па прэтэнзіі да заказу {number}, Гандлёвы дом пытаецца ў вас. Адкажыце да {deadline}.\n{reason}",
  claimRepliedSubject: "Заказ {number}: адказ па прэтэнзіі",
  claimRepliedText: "На пытанне па прэтэнзіі да заказу {number} прыйшоў адказ.\n{reason}",
  claimReminderSubject: "Заказ {number}: прэтэнзія чакае вашага слова",
  claimReminderText:
    "Тэрмін выказацца па прэтэнзіі да заказу {number} — да {deadline}. Потым Гандлёвы дом вырашыць па тым, што ведае.",
  claimToSettleSubject: "Заказ {number}: вырашыце па прэтэнзіі",
  claimToSettleText: "Адзін з бакоў прапусціў свой тэрмін; вырашаць па прэтэнзіі да заказу {number} вам.",
} as const satisfies Translation<typeof source>;
