import { fold } from "../fold.ts";

/** Words people type around the goods they mean, in the four languages; no listing is found, or lost, by them. */
const fillers = [
  "из с со в во на от для и или по",
  "з са у ў ад дзеля і або па",
  "və ilə üçün və ya ya",
  "from of the in and for with or to a an",
  "купить куплю оптом опт цена цены продажа",
  "купіць куплю оптам цана цэны продаж",
  "topdan satış qiymət qiyməti almaq alıram satın",
  "buy wholesale price prices bulk",
];

const known: ReadonlySet<string> = new Set(fillers.join(" ").split(" ").map(fold));

/** What is left of folded words without the fillers; all of them when there is nothing else. */
export function withoutFillers(words: readonly string[]): string[] {
  const telling = words.filter((word) => !known.has(word));
  return telling.length === 0 ? [...words] : telling;
}

/** Whether none of the folded words tells anything about goods. */
export function areFillers(words: readonly string[]): boolean {
  return words.every((word) => known.has(word));
}
