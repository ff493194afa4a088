import type { transfers as source } from "../en/transfers.ts";
import type { Translation } from "../translate.ts";

export const transfers = {
  title: "Да вяртання праз банк",
  lead: "Вяртанні і паступленні, якія адпусцілі двое. Кожнае ідзе на рахунак, з якога прыйшлі грошы, і завяршаецца, калі спісанне будзе ў выпісцы.",
  export: "Сфарміраваць плацежны файл",
  exportLead: {
    one: "У файл (pain.001) увойдзе {count} перавод.",
    few: "У файл (pain.001) увойдуць {count} пераводы.",
    many: "У файл (pain.001) увойдуць {count} пераводаў.",
    other: "У файл (pain.001) увойдуць {count} перавода.",
  },
  to: "{name}, рахунак {account}",
  code: "у плацежным даручэнні: {code}",
  byHand: "Ніводная выпіска не называе адзіны рахунак, з якога прыйшлі грошы: адпраўце ў банку самі.",
  own: "Удзельнічае кампанія, у якой вы складаецеся: у файл паставіць калега.",
  inFile: "у плацежным файле ад {date}",
  files: "Плацежныя файлы вяртанняў",
  file: {
    one: "{date}, {count} перавод",
    few: "{date}, {count} пераводы",
    many: "{date}, {count} пераводаў",
    other: "{date}, {count} перавода",
  },
  done: "Плацежны файл гатовы: перадайце яго банку.",
  r_none: "Няма вяртанняў, якія чакаюць файла.",
} as const satisfies Translation<typeof source>;
