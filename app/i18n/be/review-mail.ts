import type { reviewMail as source } from "../en/review-mail.ts";
import type { Translation } from "../translate.ts";

export const reviewMail = {
  reviewPublishedSubject: "Заказ {number}: ваш водгук апублікаваны",
  reviewPublishedText: "Гандлёвы дом прачытаў ваш водгук пра заказ {number}; ён на старонцы вытворцы.",
  reviewRejectedSubject: "Заказ {number}: ваш водгук не апублікаваны",
  reviewRejectedText:
    "Гандлёвы дом не публікуе ваш водгук пра заказ {number} у такім выглядзе. Яго можна напісаць нанова.\n{reason}",
  reviewReceivedSubject: "Заказ {number}: водгук пакупніка",
  reviewReceivedText:
    "Водгук пра заказ {number} з’явіўся на вашай старонцы. На яго можна адказаць адзін раз, на старонцы заказу.",
  reviewAnsweredSubject: "Заказ {number}: вытворца адказаў на ваш водгук",
  reviewAnsweredText: "Адказ вытворцы на ваш водгук пра заказ {number} — на старонцы вытворцы.",
  reviewAnswerPublishedSubject: "Заказ {number}: ваш адказ апублікаваны",
  reviewAnswerPublishedText:
    "Гандлёвы дом прачытаў ваш адказ на водгук пра заказ {number}; ён на вашай старонцы.",
  reviewAnswerRejectedSubject: "Заказ {number}: ваш адказ не апублікаваны",
  reviewAnswerRejectedText:
    "Гандлёвы дом не публікуе ваш адказ на водгук пра заказ {number} у такім выглядзе. Яго можна напісаць нанова.\n{reason}",
} as const satisfies Translation<typeof source>;
