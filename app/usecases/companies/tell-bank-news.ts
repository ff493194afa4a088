import type { Tx } from "#app/db/client.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { ownerAddresses } from "#app/db/owner-addresses.server.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";

type News = {
  readonly kind: Extract<
    MailKind,
    "bank-change-asked" | "bank-change-approved" | "bank-change-refused" | "bank-change-withdrawn"
  >;
  readonly event: string;
  /** Who asked for it. */
  readonly member: string;
  /** Electronic form; only its end is written. */
  readonly iban: string;
  readonly comment?: string;
};

/** Tells everybody who owns a company, or did until lately, what happens to its bank details. */
export async function tellBankNews(
  tx: Tx,
  company: { readonly id: string; readonly legalName: string },
  { kind, event, member, iban, comment = "" }: News,
  now: Date,
): Promise<void> {
  const { owners, past } = await ownerAddresses(tx, company.id, now);
  const data = { company: company.legalName, member, account: `…${iban.slice(-4)}`, comment };
  await tell(
    tx,
    [
      ...owners.map((to) => ({ kind, event, to, data, path: "/company/changes" })),
      ...past.map(({ email, lang }) => ({ kind, event, to: { userId: null, email, lang }, data })),
    ],
    now,
  );
}
