import type { quotationMail as source } from "../en/quotation-mail.ts";
import type { Translation } from "../translate.ts";

export const quotationMail = {
  quotationRequestedSubject: "Запрос цены: {goods}, {quantityKg}",
  quotationRequestedText:
    "{buyer} просит вашу оферту: {goods}, {quantityKg}, поставка до {deliverTo}.\nЖелаемая цена: {price}.\nОтветьте до {deadline}; потом срок запроса истечёт.",
  quotationOfferedSubject: "Оферта: {goods}, {price}",
  quotationOfferedText:
    "{partner} даёт оферту: {goods}, {quantityKg}, цена {price}, поставка до {deliverTo}.\nПринять, отклонить или дать встречную можно до {deadline}. До принятия ничего не резервируется.",
  quotationCounteredSubject: "Встречная оферта: {goods}, {price}",
  quotationCounteredText:
    "{partner} отвечает встречной офертой: {goods}, {quantityKg}, цена {price}, поставка до {deliverTo}. Ваша оферта больше не в силе.\nПринять, отклонить или ответить можно до {deadline}.",
  quotationMessageSubject: "Сообщение по запросу цены: {goods}",
  quotationMessageText: "{partner} пишет вам по запросу цены: {goods}. Сообщение — на его странице.",
  quotationAcceptedSubject: "Оферта принята: {goods}, заказ {number}",
  quotationAcceptedText:
    "{partner} принимает вашу оферту: {goods}, {quantityKg}, цена {price}. Товар зарезервирован; заказ {number} подтверждён ровно с этими цифрами.",
  quotationDeclinedSubject: "Отклонено: {goods}",
  quotationDeclinedText: "{partner} не продолжает переговоры: {goods}, {quantityKg}. Ничего не заказано.",
  quotationWithdrawnSubject: "Отозвано: {goods}",
  quotationWithdrawnText: "{partner} отзывает: {goods}, {quantityKg}. Принять это уже нельзя.",
  quotationExpiringSubject: "Ждут вашего ответа: {goods}",
  quotationExpiringText:
    "{partner} ждёт вашего ответа: {goods}, {quantityKg}.\nЦена: {price}.\nСрок: {deadline}.",
  quotationExpiredSubject: "Срок истёк без ответа: {goods}",
  quotationExpiredText:
    "Запрос цены остался без ответа ({partner}): {goods}, {quantityKg}. Он никого не обязывает; любая сторона может начать снова.",
  quotationAboveLimitSubject: "Сверх лимита сотрудника: {goods}",
  quotationAboveLimitText:
    "Сотрудник хотел договориться по запросу цены ({producer}): {goods}, {quantityKg}, цена {price}. Это сверх его месячного лимита. Сделать это на странице может владелец.",
} satisfies Translation<typeof source>;
