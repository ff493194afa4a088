import type { quotationMail as source } from "../en/quotation-mail.ts";
import type { Translation } from "../translate.ts";

export const quotationMail = {
  quotationRequestedSubject: "Запыт цаны: {goods}, {quantityKg}",
  quotationRequestedText:
    "{buyer} просіць вашу аферту: {goods}, {quantityKg}, пастаўка да {deliverTo}.\nЖаданая цана: {price}.\nАдкажыце да {deadline}; потым тэрмін запыту скончыцца.",
  quotationOfferedSubject: "Аферта: {goods}, {price}",
  quotationOfferedText:
    "{partner} дае аферту: {goods}, {quantityKg}, цана {price}, пастаўка да {deliverTo}.\nПрыняць, адхіліць або даць сустрэчную можна да {deadline}. Да прыняцця нічога не рэзервуецца.",
  quotationCounteredSubject: "Сустрэчная аферта: {goods}, {price}",
  quotationCounteredText:
    "{partner} адказвае сустрэчнай афертай: {goods}, {quantityKg}, цана {price}, пастаўка да {deliverTo}. Ваша аферта больш не ў сіле.\nПрыняць, адхіліць або адказаць можна да {deadline}.",
  quotationMessageSubject: "Паведамленне па запыце цаны: {goods}",
  quotationMessageText: "{partner} піша вам па запыце цаны: {goods}. Паведамленне — на яго старонцы.",
  quotationAcceptedSubject: "Аферта прынятая: {goods}, заказ {number}",
  quotationAcceptedText:
    "{partner} прымае вашу аферту: {goods}, {quantityKg}, цана {price}. Тавар зарэзерваваны; заказ {number} пацверджаны роўна з гэтымі лічбамі.",
  quotationDeclinedSubject: "Адхілена: {goods}",
  quotationDeclinedText: "{partner} не працягвае перамовы: {goods}, {quantityKg}. Нічога не заказана.",
  quotationWithdrawnSubject: "Адклікана: {goods}",
  quotationWithdrawnText: "{partner} адклікае: {goods}, {quantityKg}. Прыняць гэта ўжо нельга.",
  quotationExpiringSubject: "Чакаюць вашага адказу: {goods}",
  quotationExpiringText:
    "{partner} чакае вашага адказу: {goods}, {quantityKg}.\nЦана: {price}.\nТэрмін: {deadline}.",
  quotationExpiredSubject: "Тэрмін скончыўся без адказу: {goods}",
  quotationExpiredText:
    "Запыт цаны застаўся без адказу ({partner}): {goods}, {quantityKg}. Ён нікога не абавязвае; любы бок можа пачаць зноў.",
  quotationAboveLimitSubject: "Звыш ліміту супрацоўніка: {goods}",
  quotationAboveLimitText:
    "Супрацоўнік хацеў дамовіцца па запыце цаны ({producer}): {goods}, {quantityKg}, цана {price}. Гэта звыш яго месячнага ліміту. Зрабіць гэта на старонцы можа ўладальнік.",
} satisfies Translation<typeof source>;
