import type { lotSearch as source } from "../en/lot-search.ts";
import type { Translation } from "../translate.ts";

export const lotSearch = {
  title: "Найти партию",
  label: "Товар, производитель или номер заказа",
  hint: "Чтобы посмотреть её учёт или отозвать её.",
  find: "Найти",
  found: "Найденные партии",
  none: "Такой партии нет.",
  recalled: "отозвана",
  listingHistory: "История предложения",
} as const satisfies Translation<typeof source>;
