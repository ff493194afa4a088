import type { offSale as source } from "../en/off-sale.ts";
import type { Translation } from "../translate.ts";

export const offSale = {
  title: "Сейчас этот товар нельзя заказать",
  paused: "Вы приостановили продажу. Возобновить её можно ниже.",
  companyNotVerified: "Компания не проверена или приостановлена; вместе с ней с продажи сняты все её товары.",
  companyPaperEnded: "Истёк документ компании: {papers}. Товар вернётся в продажу сам, когда примут новый.",
  toCompany: "К компании",
  certificateEnded:
    "Истёк сертификат, указанный в предложении: {certificates}. Подайте новый вместе с предложением или с документами компании.",
  outOfSeason: "Срок продажи закончился {until}. Обновите предложение на новый сезон ниже.",
  soldOut: "Осталось меньше минимального заказа. Добавьте партию или уменьшите минимальный заказ.",
  toLots: "К партиям",
} as const satisfies Translation<typeof source>;
