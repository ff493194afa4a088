import type { forms as source } from "../en/forms.ts";
import type { Translation } from "../translate.ts";

export const forms = {
  required: "Заполните это поле",
  invalid: "Здесь ошибка",
  tooShort: "Слишком коротко",
  tooLong: "Слишком длинно",
  tooSmall: "Слишком мало",
  tooLarge: "Слишком много",
  tooFew: "Выберите хотя бы одно",
  tooMany: "Слишком много позиций",
  notAnEmail: "Введите адрес почты, например name@company.by",
  notANumber: "Введите число, с запятой или точкой",
  notADate: "Введите дату",
  notInList: "Выберите из списка",
} as const satisfies Translation<typeof source>;
