import type { quotationMail as source } from "../en/quotation-mail.ts";
import type { Translation } from "../translate.ts";

export const quotationMail = {
  quotationRequestedSubject: "Qiymət sorğusu: {goods}, {quantityKg}",
  quotationRequestedText:
    "{buyer} sizdən oferta gözləyir: {goods}, {quantityKg}, çatdırılma ən gec: {deliverTo}.\nİstənilən qiymət: {price}.\nBu vaxtadək cavab verin: {deadline}; sonra sorğunun vaxtı keçir.",
  quotationOfferedSubject: "Oferta: {goods}, {price}",
  quotationOfferedText:
    "{partner} oferta verir: {goods}, {quantityKg}, qiymət {price}, çatdırılma ən gec: {deliverTo}.\nQəbul, rədd və ya əks oferta üçün son vaxt: {deadline}. Qəbul edilənədək heç nə ehtiyata götürülmür.",
  quotationCounteredSubject: "Əks oferta: {goods}, {price}",
  quotationCounteredText:
    "{partner} əks oferta ilə cavab verir: {goods}, {quantityKg}, qiymət {price}, çatdırılma ən gec: {deliverTo}. Sizin ofertanız artıq qüvvədə deyil.\nQəbul, rədd və ya cavab üçün son vaxt: {deadline}.",
  quotationMessageSubject: "Qiymət sorğusu üzrə mesaj: {goods}",
  quotationMessageText: "{partner} qiymət sorğusu üzrə sizə yazıb: {goods}. Mesaj onun səhifəsindədir.",
  quotationAcceptedSubject: "Oferta qəbul edildi: {goods}, sifariş {number}",
  quotationAcceptedText:
    "{partner} ofertanızı qəbul etdi: {goods}, {quantityKg}, qiymət {price}. Mal ehtiyata götürülüb; {number} nömrəli sifariş məhz bu rəqəmlərlə təsdiqlənib.",
  quotationDeclinedSubject: "Rədd edildi: {goods}",
  quotationDeclinedText:
    "{partner} danışıqları davam etdirmir: {goods}, {quantityKg}. Heç nə sifariş edilmədi.",
  quotationWithdrawnSubject: "Geri götürüldü: {goods}",
  quotationWithdrawnText: "{partner} geri götürdü: {goods}, {quantityKg}. Bunu artıq qəbul etmək olmaz.",
  quotationExpiringSubject: "Cavabınızı gözləyirlər: {goods}",
  quotationExpiringText:
    "{partner} cavabınızı gözləyir: {goods}, {quantityKg}.\nQiymət: {price}.\nSon vaxt: {deadline}.",
  quotationExpiredSubject: "Cavabsız vaxtı keçdi: {goods}",
  quotationExpiredText:
    "Qiymət sorğusu cavabsız qaldı ({partner}): {goods}, {quantityKg}. O heç kimi məcbur etmir; hər iki tərəf yenidən başlaya bilər.",
  quotationAboveLimitSubject: "Əməkdaşın limitindən çox: {goods}",
  quotationAboveLimitText:
    "Əməkdaş qiymət sorğusu üzrə razılaşmaq istəyirdi ({producer}): {goods}, {quantityKg}, qiymət {price}. Bu, onun aylıq limitindən çoxdur. Sahib bunu səhifədə edə bilər.",
} satisfies Translation<typeof source>;
