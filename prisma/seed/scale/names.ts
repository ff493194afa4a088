/** Words that made-up companies and goods are called by. */
import type { Dice } from "../demo/dice.ts";

const farmWords = [
  "Bağı",
  "Bərəkət",
  "Aqro",
  "Məhsul",
  "Torpaq",
  "Günəş",
  "Yaşıl Vadi",
  "Zəfər",
  "Ulduz",
  "Çinar",
  "Araz",
  "Kür",
  "Səba",
  "Bahar",
  "Qızıl Əllər",
  "Şəfəq",
  "Dostluq",
  "Nur",
  "Turan",
  "Xəzər",
  "Savalan",
  "Murov",
  "Tərtər",
  "Alatava",
] as const;
const farmForms = ["MMC", "ASC", "KTM", "Kooperativi"] as const;
const buyerWords = [
  "Фрут",
  "Гастроном",
  "Сад",
  "Рынок",
  "Продукт",
  "Запад",
  "Неман",
  "Двина",
  "Березина",
  "Вкус",
  "Лето",
  "Опт",
  "Урожай",
  "Столица",
  "Полесье",
  "Озёры",
  "Колос",
  "Припять",
  "Свислочь",
  "Мирный",
] as const;
const buyerForms = ["ООО", "ОАО", "ЧТУП", "СООО"] as const;
const cities = ["Минск", "Брест", "Витебск", "Гомель", "Гродно", "Могилёв", "Барановичи", "Пинск"] as const;
const varieties = [
  "Gülöyşə",
  "Bala Mürsəl",
  "Şah",
  "Qızıl",
  "Sarı",
  "Yerli",
  "Ağ Şanı",
  "Qara Şanı",
  "Təbrizi",
  "Sultanı",
  "Mixəyi",
  "Azərbaycan",
  "Zərif",
  "Xan",
  "Bayatı",
  "Leyla",
  "Nərgiz",
  "Ceyran",
  "Pərvanə",
  "Rubin",
  "Mərcan",
  "Kəhrəba",
] as const;
const grades = ["I", "II", "Extra", ""] as const;

/** The legal name of a producer from a place. */
export const producerName = (place: string, throws: Dice): string =>
  `${place} ${throws.pick(farmWords)} ${throws.pick(farmForms)}`;

/** The legal name of a buyer, and the city it stands in. */
export function buyerName(throws: Dice): { readonly legalName: string; readonly city: string } {
  const city = throws.pick(cities);
  return { legalName: `${throws.pick(buyerForms)} ${city} ${throws.pick(buyerWords)}`, city };
}

export const varietyName = (throws: Dice): string => (throws.chance() < 0.8 ? throws.pick(varieties) : "");
export const gradeName = (throws: Dice): string => throws.pick(grades);
