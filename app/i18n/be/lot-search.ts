import type { lotSearch as source } from "../en/lot-search.ts";
import type { Translation } from "../translate.ts";

export const lotSearch = {
  title: "Знайсці партыю",
  label: "Тавар, вытворца або нумар заказу",
  hint: "Каб паглядзець яе ўлік або адклікаць яе.",
  find: "Знайсці",
  found: "Знойдзеныя партыі",
  none: "Такой партыі няма.",
  recalled: "адклікана",
  listingHistory: "Гісторыя прапановы",
} as const satisfies Translation<typeof source>;
