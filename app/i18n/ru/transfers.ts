import type { transfers as source } from "../en/transfers.ts";
import type { Translation } from "../translate.ts";

export const transfers = {
  title: "К возврату через банк",
  lead: "Возвраты и поступления, которые отпустили двое. Каждый идёт на счёт, с которого пришли деньги, и завершается, когда списание будет в выписке.",
  export: "Сформировать платёжный файл",
  exportLead: {
    one: "В файл (pain.001) войдёт {count} перевод.",
    few: "В файл (pain.001) войдут {count} перевода.",
    many: "В файл (pain.001) войдут {count} переводов.",
    other: "В файл (pain.001) войдут {count} перевода.",
  },
  to: "{name}, счёт {account}",
  code: "в платёжном поручении: {code}",
  byHand: "Ни одна выписка не называет единственный счёт, с которого пришли деньги: отправьте в банке сами.",
  own: "Участвует компания, в которой вы состоите: в файл поставит коллега.",
  inFile: "в платёжном файле от {date}",
  files: "Платёжные файлы возвратов",
  file: {
    one: "{date}, {count} перевод",
    few: "{date}, {count} перевода",
    many: "{date}, {count} переводов",
    other: "{date}, {count} перевода",
  },
  done: "Платёжный файл готов: передайте его банку.",
  r_none: "Нет возвратов, которые ждут файла.",
} as const satisfies Translation<typeof source>;
