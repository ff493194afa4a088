import type { parts as source } from "../en/parts.ts";
import type { Translation } from "../translate.ts";

/** Заказ, который уходит частями. */
export const parts = {
  goodsTitle: "Какой товар на этих машинах",
  goodsHint:
    "Только если машины везут часть: сколько каждой позиции уходит сейчас, 0 — ничего. Если не заполнить, товар уходит по порядку позиций заказа.",
  goodsOf: "Погружено: {goods}",
  leftOf: "ещё не отправлено: {kg}",
  goodsDoNotAddUp: "Товара указано {goodsG} кг, а на машинах {loadedG} кг",
  moreThanLeft: "По позиции {position} осталось отправить только {leftG} кг",
  next_replace_goods:
    "Часть товара в пути. В остатке, {kg}, товар отозван или не собран: замените его из другой партии, потом грузите.",
  next_bring_papers:
    "Часть товара в пути. Производитель упаковывает остаток, {kg}, и передаёт документы, нужные для его погрузки.",
  next_check_papers: "Часть товара в пути. Торговый дом проверяет документы для погрузки остатка, {kg}.",
  next_ship: "Часть товара в пути. Остаток, {kg}, можно грузить: документы на него в порядке.",
  paper: "{paper}, отправка {number}",
  goodsLeft: "{goods}: {kg}",
} satisfies Translation<typeof source>;
