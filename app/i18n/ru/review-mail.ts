import type { reviewMail as source } from "../en/review-mail.ts";
import type { Translation } from "../translate.ts";

export const reviewMail = {
  reviewPublishedSubject: "Заказ {number}: ваш отзыв опубликован",
  reviewPublishedText: "Торговый дом прочитал ваш отзыв о заказе {number}; он на странице производителя.",
  reviewRejectedSubject: "Заказ {number}: ваш отзыв не опубликован",
  reviewRejectedText:
    "Торговый дом не публикует ваш отзыв о заказе {number} в этом виде. Его можно написать заново.\n{reason}",
  reviewReceivedSubject: "Заказ {number}: отзыв покупателя",
  reviewReceivedText:
    "Отзыв о заказе {number} появился на вашей странице. На него можно ответить один раз, на странице заказа.",
  reviewAnsweredSubject: "Заказ {number}: производитель ответил на ваш отзыв",
  reviewAnsweredText: "Ответ производителя на ваш отзыв о заказе {number} — на странице производителя.",
  reviewAnswerPublishedSubject: "Заказ {number}: ваш ответ опубликован",
  reviewAnswerPublishedText:
    "Торговый дом прочитал ваш ответ на отзыв о заказе {number}; он на вашей странице.",
  reviewAnswerRejectedSubject: "Заказ {number}: ваш ответ не опубликован",
  reviewAnswerRejectedText:
    "Торговый дом не публикует ваш ответ на отзыв о заказе {number} в этом виде. Его можно написать заново.\n{reason}",
} as const satisfies Translation<typeof source>;
