import type { Db } from "#app/db/client.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { maySeeContacts } from "#app/domain/companies/contacts.ts";

/** How to reach a company; empty where it has not said. */
export type Contacts = { readonly person: string; readonly phone: string; readonly email: string };

export const contactColumns = { contactName: true, phone: true, contactEmail: true } as const;

export function contactsFrom(row: {
  readonly contactName: string;
  readonly phone: string;
  readonly contactEmail: string;
}): Contacts {
  return { person: row.contactName, phone: row.phone, email: row.contactEmail };
}

/** How to reach a company, for a reader who may know; null for everybody else. */
export async function contactsFor(
  db: Pick<Db, "company">,
  actor: Guest | Member,
  companyId: string,
): Promise<Contacts | null> {
  if (actor.kind === "guest" || actor.memberships.length === 0) return null;
  const company = await db.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { kind: true, state: true, ...contactColumns },
  });
  return maySeeContacts(actor.memberships, company) ? contactsFrom(company) : null;
}
