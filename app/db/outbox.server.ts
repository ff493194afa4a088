import type { Lang } from "#app/domain/language.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";
import type { Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";
import type { Insertion } from "./insert-rows.server.ts";
import { writeTogether } from "./insert-rows.server.ts";

/** Who a mail or notice is for; always in that person's own language. */
export type Recipient = { readonly userId: string; readonly email: string; readonly lang: Lang };

/** An address that a mail goes to and that is nobody's account, as far as the house may say: no notice is written. */
export type Address = { readonly userId: null; readonly email: string; readonly lang: Lang };

/** Plain data for the words of a mail: amounts and quantities as decimal strings, instants as ISO strings. */
export type NoticeData = Readonly<Record<string, string | number | boolean | null>>;

export type Mail = {
  readonly kind: MailKind;
  /** Names the event; together with the person it makes the mail one of a kind, however often the deed is tried. */
  readonly event: string;
  readonly to: Recipient | Address;
  readonly data: NoticeData;
  /** The page that the notice opens, without its language: "/producer/orders/TH-2026-000123"; absent: mail only. */
  readonly path?: string;
  /** The page that only the mail leads to, for links that are secrets (a password reset); no notice is written. */
  readonly link?: string;
};

/**
 * Writes mails, and notices where they have a page, into the deed's own transaction. One event tells one person once:
 * a second row for the same pair is silently left out.
 */
export function tell(tx: Tx, mails: readonly Mail[], now: Date): Promise<void> {
  return writeTogether(tx, told(mails, now));
}

/** The same for a deed that writes more in the same statement. */
export function told(mails: readonly Mail[], now: Date): Insertion[] {
  return [
    {
      table: "outbox_messages",
      leaveOut: true,
      rows: mails.map(({ kind, event, to, data, path, link }) => ({
        kind,
        dedupeKey: `${kind}/${event}/${to.userId ?? to.email}`,
        userId: to.userId,
        email: to.email,
        lang: to.lang,
        data: { ...data, path: path ?? link ?? null },
        createdAt: now,
        nextTryAt: now,
      })),
    },
    {
      table: "notices",
      leaveOut: true,
      rows: mails.flatMap(({ kind, event, to: { userId }, data, path }) =>
        path === undefined || userId === null
          ? []
          : [{ userId, kind, dedupeKey: `${kind}/${event}/${userId}`, data, path, createdAt: now }],
      ),
    },
  ];
}

/** The people of a company who act for it: its managers and owners. */
export async function peopleOf(tx: Tx, companyId: string): Promise<Recipient[]> {
  return (await peopleOfEach(tx, [companyId])).get(companyId) ?? [];
}

/** The same of several companies, by company; one that nobody acts for has no entry. */
export async function peopleOfEach(
  tx: Tx,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, Recipient[]>> {
  return byCompany(await tx.$queryRaw<PersonRow[]>(actingFor(companyIds)));
}

export type PersonRow = Recipient & { readonly companyId: string };

/** The question for the people who act for these companies. */
export const actingFor = (companyIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT m.company_id AS "companyId", u.id AS "userId", u.email, u.lang::text
  FROM memberships AS m JOIN users AS u ON u.id = m.user_id
  WHERE m.company_id = ANY(${[...new Set(companyIds)]}::uuid[]) AND m.role IN ('manager', 'owner')
    AND u.blocked_at IS NULL
  ORDER BY m.created_at, u.id`;

/** Its answer, by company. */
export function byCompany(rows: readonly PersonRow[]): ReadonlyMap<string, Recipient[]> {
  const people = new Map<string, Recipient[]>();
  for (const { companyId, userId, email, lang } of rows) {
    const known = people.get(companyId);
    if (known === undefined) people.set(companyId, [{ userId, email, lang }]);
    else known.push({ userId, email, lang });
  }
  return people;
}

/** The Trade House's staff of the given roles. */
export async function staffOf(
  tx: Tx,
  roles: readonly ("moderator" | "finance" | "director")[],
): Promise<Recipient[]> {
  const staff = await tx.user.findMany({
    where: { staffRole: { in: [...roles] }, blockedAt: null },
    select: { id: true, email: true, lang: true },
    orderBy: { createdAt: "asc" },
  });
  return staff.map((user) => ({ userId: user.id, email: user.email, lang: user.lang }));
}
