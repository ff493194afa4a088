import type { orderMessageMail as mailSource, orderMessages as source } from "../en/order-messages.ts";
import type { Translation } from "../translate.ts";

export const orderMessages = {
  readers_sides: "Их читаете только вы двое; если откроют претензию, их прочтёт и Торговый дом.",
  readers_claimed: "По заказу открыта претензия: переписку читает и Торговый дом.",
  readers_staff: "Открыто для Торгового дома, потому что по заказу подана претензия.",
} satisfies Translation<typeof source>;

export const orderMessageMail = {
  orderMessageSubject: "Заказ {number}: сообщение от «{partner}»",
  orderMessageText: "{partner} пишет вам о заказе {number}. Сообщение — на странице заказа.",
  cancellationLapsedSubject: "Заказ {number}: об отмене решает Торговый дом",
  cancellationLapsedText:
    "На просьбу отменить заказ {number} за два рабочих дня не ответили. Теперь решает Торговый дом; о его решении мы напишем.",
} satisfies Translation<typeof mailSource>;
