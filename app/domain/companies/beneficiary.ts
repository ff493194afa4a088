/**
 * Whether the holder of an account is the company: compared as people read names, without case, quotation marks, legal
 * forms or the alphabet they were typed in. Banks shorten and transliterate, so a difference warns and refuses nothing.
 */
import { fold } from "../fold.ts";

/** Legal forms of both countries and their usual abbreviations; the long ones first. */
const forms = [
  "Məhdud Məsuliyyətli Cəmiyyəti",
  "Məhdud Məsuliyyətli Cəmiyyət",
  "Qapalı Səhmdar Cəmiyyəti",
  "Açıq Səhmdar Cəmiyyəti",
  "Kəndli Fermer Təsərrüfatı",
  "fərdi sahibkar",
  "Limited Liability Company",
  "общество с ограниченной ответственностью",
  "общество с дополнительной ответственностью",
  "закрытое акционерное общество",
  "открытое акционерное общество",
  "совместное общество с ограниченной ответственностью",
  "частное унитарное предприятие",
  "частное торговое унитарное предприятие",
  "крестьянское фермерское хозяйство",
  "индивидуальный предприниматель",
  "таварыства з абмежаванай адказнасцю",
  "сумеснае таварыства з абмежаванай адказнасцю",
  "закрытае акцыянернае таварыства",
  "адкрытае акцыянернае таварыства",
  "прыватнае унітарнае прадпрыемства",
  "MMC",
  "QSC",
  "ASC",
  "KFT",
  "FT",
  "FS",
  "LLC",
  "CJSC",
  "OJSC",
  "JSC",
  "Ltd",
  "СООО",
  "ООО",
  "ОДО",
  "ЗАО",
  "ОАО",
  "ЧУП",
  "ЧТУП",
  "УП",
  "КФХ",
  "ФХ",
  "ИП",
  "СТАА",
  "ТАА",
  "ТДА",
  "ЗАТ",
  "ААТ",
  "ПУП",
  "OOO",
  "OAO",
  "ZAO",
] as const;

const foldedForms = [...new Set(forms.map((form) => ` ${fold(form)} `))].sort((a, b) => b.length - a.length);

function bareName(name: string): string {
  let bare = ` ${fold(name)} `;
  for (const form of foldedForms) bare = bare.replaceAll(form, " ");
  return bare.replace(/\s+/g, "");
}

/** Whether the named holder differs from the company; false where either is not given, or nothing is left to compare. */
export function beneficiaryDiffers(legalName: string, beneficiary: string): boolean {
  const company = bareName(legalName);
  const holder = bareName(beneficiary);
  return company !== "" && holder !== "" && company !== holder;
}
