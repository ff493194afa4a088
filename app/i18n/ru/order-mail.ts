import type { orderMail as source } from "../en/order-mail.ts";
import type { Translation } from "../translate.ts";

export const orderMail = {
  limitSetSubject: "{company}: ваш месячный лимит — {amount}",
  limitSetText:
    "Владелец компании {company} установил, сколько вы можете заказать сами за календарный месяц: {amount}. Закупки сверх лимита согласуют владельцы.",
  limitLiftedSubject: "{company}: месячный лимит снят",
  limitLiftedText: "Владелец компании {company} снял лимит на ваши самостоятельные заказы.",
  purchaseAskedSubject: "{company}: закупка на {amount} ждёт согласования",
  purchaseAskedText:
    "{member} запрашивает закупку на {amount}: это выше лимита сотрудника на этот месяц. Ничего не зарезервировано.\nСогласуйте или откажите до {deadline}; потом запрос истечёт.",
  purchaseApprovedSubject: "{company}: закупка на {amount} согласована",
  purchaseApprovedText: "Владелец согласовал закупку на {amount}; заказы размещены, товар зарезервирован.",
  purchaseRefusedSubject: "{company}: в закупке на {amount} отказано",
  purchaseRefusedText: "Владелец отказал в закупке на {amount}. Товары снова в вашей корзине.\n{reason}",
  purchaseWithdrawnSubject: "{company}: запрос на {amount} отозван",
  purchaseWithdrawnText: "{member} отзывает запрос на {amount}; решать больше нечего.\n{reason}",
  purchaseExpiredSubject: "{company}: срок запроса на {amount} истёк",
  purchaseExpiredText:
    "За 24 часа никто не ответил на запрос на {amount} (кто просил: {member}). Товары снова в корзине, запрос можно отправить заново.",
  orderChangedSubject: "Заказ {number}: покупатель внёс изменения",
  orderChangedText:
    "Покупатель изменил заказ {number}. Что изменилось, показано на странице заказа.\nПодтвердите или отклоните новую версию до {deadline}.",
  orderPackedMoreSubject: "Заказ {number}: упаковано {packedKg}",
  orderPackedMoreText:
    "По заказу {number} упаковано {packedKg}; с последним платежом нужно доплатить {moreAmount}. Новый счёт-проформа — на странице заказа.",
  weightAskedSubject: "Заказ {number}: согласны на {packedKg}?",
  weightAskedText:
    "По заказу {number} упаковано {packedKg}: вес вышел за согласованный допуск. Без вашего согласия так не грузят.",
  weightConsentedSubject: "Заказ {number}: покупатель согласен с весом",
  weightConsentedText: "Покупатель согласен с упакованным весом по заказу {number}. Можно продолжать.",
  weightRefusedSubject: "Заказ {number}: покупатель не согласен с весом",
  weightRefusedText:
    "Покупатель не согласен с упакованным весом по заказу {number}. Упакуйте в пределах допуска или спросите снова.",
  creditGrantedSubject: "{company}: лимит {amount} на оплату после поставки",
  creditGrantedText:
    "Торговый дом разрешает компании {company} платить через 30 дней после поставки: открыто одновременно до {amount}, по заказам, размещённым по {until}.",
  creditEndedSubject: "{company}: оплата после поставки прекращена",
  creditEndedText:
    "Для новых заказов компания {company} больше не может выбирать оплату после поставки. Текущие заказы идут на прежних условиях.",
} as const satisfies Translation<typeof source>;
