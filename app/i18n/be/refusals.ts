import type { refusals as source } from "../en/refusals.ts";
import type { Translation } from "../translate.ts";

export const refusals = {
  summary: "Праверце, калі ласка, уведзеныя даныя",
  notFound: "Гэтага тут няма або ў вас няма доступу.",
  notAllowed: "Ваша роля не дазваляе гэтага зрабіць.",
  movedOn:
    "Нехта паспеў раней: даныя змяніліся, пакуль старонка была адкрыта. Прачытайце іх яшчэ раз і вырашайце нанава.",
  tooOften: "Занадта шмат спроб. Пачакайце крыху і паспрабуйце зноў.",
  notVerified: "Спачатку Гандлёвы дом павінен праверыць вашу кампанію.",
  formMalformed: "Форма прыйшла не цалкам. Адпраўце яе яшчэ раз.",
  formTooLarge: "Форма занадта вялікая.",
  fileTooLarge: "Файл занадта вялікі.",
  tooManyFiles: "Занадта шмат файлаў за адзін раз.",
} as const satisfies Translation<typeof source>;
