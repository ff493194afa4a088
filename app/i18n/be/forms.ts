import type { forms as source } from "../en/forms.ts";
import type { Translation } from "../translate.ts";

export const forms = {
  required: "Запоўніце гэтае поле",
  invalid: "Тут памылка",
  tooShort: "Занадта коратка",
  tooLong: "Занадта доўга",
  tooSmall: "Занадта мала",
  tooLarge: "Занадта многа",
  tooFew: "Выберыце хаця б адно",
  tooMany: "Занадта шмат пазіцый",
  notAnEmail: "Увядзіце адрас пошты, напрыклад name@company.by",
  notANumber: "Увядзіце лік, з коскай або кропкай",
  notADate: "Увядзіце дату",
  notInList: "Выберыце са спіса",
} as const satisfies Translation<typeof source>;
