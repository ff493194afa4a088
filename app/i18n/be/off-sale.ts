import type { offSale as source } from "../en/off-sale.ts";
import type { Translation } from "../translate.ts";

export const offSale = {
  title: "Цяпер гэты тавар нельга замовіць",
  paused: "Вы прыпынілі продаж. Аднавіць яго можна ніжэй.",
  companyNotVerified: "Кампанія не праверана або прыпынена; разам з ёй з продажу зняты ўсе яе тавары.",
  companyPaperEnded:
    "Скончыўся тэрмін дакумента кампаніі: {papers}. Тавар вернецца ў продаж сам, калі прымуць новы.",
  toCompany: "Да кампаніі",
  certificateEnded:
    "Скончыўся тэрмін сертыфіката, указанага ў прапанове: {certificates}. Падайце новы разам з прапановай або з дакументамі кампаніі.",
  outOfSeason: "Тэрмін продажу скончыўся {until}. Абнавіце прапанову на новы сезон ніжэй.",
  soldOut: "Засталося менш за мінімальны заказ. Дадайце партыю або паменшыце мінімальны заказ.",
  toLots: "Да партый",
} as const satisfies Translation<typeof source>;
