export const forms = {
  required: "Fill this in",
  invalid: "This is not right",
  tooShort: "This is too short",
  tooLong: "This is too long",
  tooSmall: "This is too small",
  tooLarge: "This is too large",
  tooFew: "Choose at least one",
  tooMany: "That is too many",
  notAnEmail: "Enter an e-mail address such as name@company.by",
  notANumber: "Enter a number, with a comma or a dot",
  notADate: "Enter a date",
  notInList: "Choose one of the list",
} as const;
