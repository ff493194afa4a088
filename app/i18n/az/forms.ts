import type { forms as source } from "../en/forms.ts";
import type { Translation } from "../translate.ts";

export const forms = {
  required: "Bu sahəni doldurun",
  invalid: "Burada səhv var",
  tooShort: "Həddən artıq qısadır",
  tooLong: "Həddən artıq uzundur",
  tooSmall: "Həddən artıq kiçikdir",
  tooLarge: "Həddən artıq böyükdür",
  tooFew: "Ən azı birini seçin",
  tooMany: "Həddən artıq çoxdur",
  notAnEmail: "E-poçt ünvanını yazın, məsələn, ad@sirket.az",
  notANumber: "Rəqəm yazın, vergül və ya nöqtə ilə",
  notADate: "Tarixi yazın",
  notInList: "Siyahıdan seçin",
} as const satisfies Translation<typeof source>;
