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
  orderChangedSubject: "Заказ {number}: пакупнік унёс змены",
  orderChangedText:
    "Пакупнік змяніў заказ {number}. Што змянілася, паказана на старонцы заказу.\nПацвердзіце або адхіліце новую версію да {deadline}.",
  orderPackedMoreSubject: "Заказ {number}: спакавана {packedKg}",
  orderPackedMoreText:
    "Па заказе {number} спакавана {packedKg}; з апошнім плацяжом трэба даплаціць {moreAmount}. Новы рахунак-праформа — на старонцы заказу.",
  weightAskedSubject: "Заказ {number}: згодныя на {packedKg}?",
  weightAskedText:
    "Па заказе {number} спакавана {packedKg}: вага выйшла за ўзгоднены допуск. Без вашай згоды так не грузяць.",
  weightConsentedSubject: "Заказ {number}: пакупнік згодны з вагой",
  weightConsentedText: "Пакупнік згодны са спакаванай вагой па заказе {number}. Можна працягваць.",
  weightRefusedSubject: "Заказ {number}: пакупнік не згодны з вагой",
  weightRefusedText:
    "Пакупнік не згодны са спакаванай вагой па заказе {number}. Спакуйце ў межах допуску або спытайце зноў.",
  creditGrantedSubject: "{company}: ліміт {amount} на аплату пасля пастаўкі",
  creditGrantedText:
    "Гандлёвы дом дазваляе кампаніі {company} плаціць праз 30 дзён пасля пастаўкі: адкрыта адначасова да {amount}, па заказах, размешчаных па {until}.",
  creditEndedSubject: "{company}: аплата пасля пастаўкі спынена",
  creditEndedText:
    "Для новых заказаў кампанія {company} больш не можа выбіраць аплату пасля пастаўкі. Бягучыя заказы ідуць на ранейшых умовах.",
} as const satisfies Translation<typeof source>;
