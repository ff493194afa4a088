import type { refusals as source } from "../en/refusals.ts";
import type { Translation } from "../translate.ts";

export const refusals = {
  summary: "Проверьте, пожалуйста, введённые данные",
  notFound: "Этого здесь нет или у вас нет доступа.",
  notAllowed: "Ваша роль не позволяет это сделать.",
  movedOn:
    "Кто-то успел раньше: данные изменились, пока страница была открыта. Прочитайте их ещё раз и решите снова.",
  tooOften: "Слишком много попыток. Подождите немного и попробуйте снова.",
  notVerified: "Сначала Торговый дом должен проверить вашу компанию.",
  formMalformed: "Форма пришла не полностью. Отправьте её ещё раз.",
  formTooLarge: "Форма слишком большая.",
  fileTooLarge: "Файл слишком большой.",
  tooManyFiles: "Слишком много файлов за один раз.",
} as const satisfies Translation<typeof source>;
