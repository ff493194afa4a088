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
} as const satisfies Translation<typeof source>;
