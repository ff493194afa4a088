import type { orderMail as source } from "../en/order-mail.ts";
import type { Translation } from "../translate.ts";

export const orderMail = {
  limitSetSubject: "{company}: ваш месячны ліміт — {amount}",
  limitSetText:
    "Уладальнік кампаніі {company} вызначыў, колькі вы можаце заказаць самі за каляндарны месяц: {amount}. Закупкі звыш ліміту ўзгадняюць уладальнікі.",
  limitLiftedSubject: "{company}: месячны ліміт зняты",
  limitLiftedText: "Уладальнік кампаніі {company} зняў ліміт на вашы самастойныя заказы.",
  purchaseAskedSubject: "{company}: закупка на {amount} чакае ўзгаднення",
  purchaseAskedText:
    "{member} запытвае закупку на {amount}: гэта вышэй за ліміт супрацоўніка на гэты месяц. Нічога не зарэзервавана.\nУзгадніце або адмоўце да {deadline}; потым тэрмін запыту скончыцца.",
  purchaseApprovedSubject: "{company}: закупка на {amount} узгоднена",
  purchaseApprovedText: "Уладальнік узгадніў закупку на {amount}; заказы размешчаны, тавар зарэзерваваны.",
  purchaseRefusedSubject: "{company}: у закупцы на {amount} адмоўлена",
  purchaseRefusedText: "Уладальнік адмовіў у закупцы на {amount}. Тавары зноў у вашым кошыку.\n{reason}",
  purchaseWithdrawnSubject: "{company}: запыт на {amount} адкліканы",
  purchaseWithdrawnText: "{member} адклікае запыт на {amount}; вырашаць больш няма чаго.\n{reason}",
  purchaseExpiredSubject: "{company}: тэрмін запыту на {amount} скончыўся",
  purchaseExpiredText:
    "За 24 гадзіны ніхто не адказаў на запыт на {amount} (хто прасіў: {member}). Тавары зноў у кошыку, запыт можна адправіць нанова.",
} as const satisfies Translation<typeof source>;
