export const refusals = {
  summary: "Please check what you entered",
  notFound: "This is not here, or not yours to see.",
  notAllowed: "Your role does not allow this.",
  movedOn: "Somebody was faster: this has changed since you opened the page. Read it again and decide anew.",
  tooOften: "Too many attempts. Wait a little and try again.",
  notVerified: "The Trade House has to verify your company before you can do this.",
  formMalformed: "The form did not arrive whole. Send it again.",
  formTooLarge: "The form is too large.",
  fileTooLarge: "A file is too large.",
  tooManyFiles: "Too many files at once.",
} as const;
