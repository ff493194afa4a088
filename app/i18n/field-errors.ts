import type { MessageKey } from "./translate.ts";

/** What is wrong with a field, by code: the codes of the form parser and of the domain's readers. */
export const fieldErrors: Readonly<Record<string, MessageKey>> = {
  required: "forms.required",
  invalid: "forms.invalid",
  "too-short": "forms.tooShort",
  "too-long": "forms.tooLong",
  "too-small": "forms.tooSmall",
  "too-large": "forms.tooLarge",
  "too-few": "forms.tooFew",
  "too-many": "forms.tooMany",
  "not-an-email": "forms.notAnEmail",
  "not-a-number": "forms.notANumber",
  "not-a-date": "forms.notADate",
  "not-in-list": "forms.notInList",
};
