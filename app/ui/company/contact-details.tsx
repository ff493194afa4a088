import { useWords } from "#app/i18n/context.tsx";
import type { Contacts } from "#app/queries/contacts.server.ts";

/** How to reach a company, one line each; the phone can be tapped. */
export function ContactDetails({ contacts }: { readonly contacts: Contacts }) {
  const { t } = useWords();
  const { person, phone, email } = contacts;
  if (person === "" && phone === "" && email === "") {
    return <span className="text-muted">{t("profile.contactsNone")}</span>;
  }
  return (
    <span data-contacts>
      {person === "" ? null : (
        <>
          {person}
          <br />
        </>
      )}
      {phone === "" ? null : (
        <>
          <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
          <br />
        </>
      )}
      {email === "" ? null : <a href={`mailto:${email}`}>{email}</a>}
    </span>
  );
}
