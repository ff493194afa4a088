/** Fields of the account's forms. */
import { z } from "zod";
import { companyKinds } from "#app/domain/actor.ts";
import { countryOf } from "#app/domain/companies/profile.ts";
import { languages } from "#app/domain/language.ts";
import { parsePassword, repeatsEmail } from "#app/domain/people/password.ts";
import { countries, parseAnyTaxNumber } from "#app/domain/tax-number.ts";
import { readBy, tickedBox } from "#app/http/forms/field-types.ts";

const email = z.string().max(254).toLowerCase().pipe(z.email());
const newPassword = readBy(parsePassword);
const personName = z.string().min(2).max(100);

export const signUpFields = z
  .object({
    companyKind: z.enum(companyKinds),
    companyName: z.string().min(2).max(200),
    country: z.enum(countries),
    taxNumber: readBy(parseAnyTaxNumber),
    name: personName,
    email,
    password: newPassword,
    terms: tickedBox,
  })
  .superRefine((input, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const country = countryOf(input.companyKind);
    if (input.country !== country) wrong("country", "country-not-for-kind");
    else if (input.taxNumber.country !== country) wrong("taxNumber", "tax-number-malformed");
    if (repeatsEmail(input.password, input.email)) wrong("password", "password-email");
  });

/** The password is not judged here: one that was good enough once still opens the account. */
export const signInFields = z.object({ email, password: z.string().max(1_000) });

/** Who joins by an invitation brings no company and has the address it came to. */
export const joinFields = z.object({ name: personName, password: newPassword, terms: tickedBox });

export const forgotPasswordFields = z.object({ email });
export const resetPasswordFields = z.object({ password: newPassword });
export const tokenParams = z.object({ token: z.string().min(1).max(200) });

export const profileFields = z.object({ name: personName, lang: z.enum(languages) });
export const changePasswordFields = z.object({
  currentPassword: z.string().max(1_000),
  newPassword,
});
export const sessionFields = z.object({ session: z.uuid() });
export const readNoticesFields = z.object({ upTo: z.iso.datetime() });
