/**
 * Whether an account bears the company's name. Banks write names in capitals, in Latin letters, with the legal form in
 * front, behind or spelt out: none of that makes another holder. A difference is a warning for staff, not a refusal.
 */
import { searchKeys } from "../fold.ts";

/** Legal forms of both countries and their usual translations; they tell nothing about whose the account is. */
const legalForms = [
  // Azerbaijan
  "məhdud məsuliyyətli cəmiyyət",
  "məhdud məsuliyyətli cəmiyyəti",
  "açıq səhmdar cəmiyyəti",
  "qapalı səhmdar cəmiyyəti",
  "fərdi sahibkar",
  "fiziki şəxs",
  "kəndli fermer təsərrüfatı",
  "kooperativi",
  "kooperativ",
  "MMC",
  "ASC",
  "QSC",
  "KFT",
  // Russian
  "общество с ограниченной ответственностью",
  "общество с дополнительной ответственностью",
  "открытое акционерное общество",
  "закрытое акционерное общество",
  "частное торговое унитарное предприятие",
  "частное унитарное предприятие",
  "унитарное предприятие",
  "индивидуальный предприниматель",
  "ООО",
  "ОДО",
  "ОАО",
  "ЗАО",
  "ЧТУП",
  "ЧУП",
  "УП",
  "ИП",
  "КФХ",
  // Belarusian
  "таварыства з абмежаванай адказнасцю",
  "таварыства з дадатковай адказнасцю",
  "адкрытае акцыянернае таварыства",
  "закрытае акцыянернае таварыства",
  "прыватнае гандлёвае ўнітарнае прадпрыемства",
  "прыватнае ўнітарнае прадпрыемства",
  "унітарнае прадпрыемства",
  "індывідуальны прадпрымальнік",
  "ТАА",
  "ТДА",
  "ААТ",
  "ЗАТ",
  "ПУП",
  // English
  "limited liability company",
  "open joint stock company",
  "closed joint stock company",
  "joint stock company",
  "private unitary enterprise",
  "LLC",
  "OJSC",
  "CJSC",
  "JSC",
  "Ltd",
] as const;

/** Longest first, so that “частное унитарное предприятие” goes whole and not only its end. */
const forms = [...new Set(legalForms.flatMap((form) => searchKeys(form)))].sort(
  (a, b) => b.length - a.length,
);

/** The keys of a name without legal forms, quotation marks and spaces; several, as ə and c are heard differently. */
function holderKeys(name: string): string[] {
  return searchKeys(name).map((key) => {
    let words = ` ${key} `;
    for (const form of forms) words = words.replaceAll(` ${form} `, " ");
    const left = words.replaceAll(" ", "");
    // A name that is nothing but a legal form is compared as it is.
    return left === "" ? key.replaceAll(" ", "") : left;
  });
}

/** Whether two names are one holder's, written differently. An empty beneficiary is the company itself. */
export function sameHolder(beneficiary: string, legalName: string): boolean {
  if (beneficiary.trim() === "") return true;
  const own = holderKeys(legalName);
  return holderKeys(beneficiary).some((key) => own.includes(key));
}
