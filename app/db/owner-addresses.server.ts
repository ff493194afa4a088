import type { Lang } from "#app/domain/language.ts";
import type { Tx } from "./client.server.ts";

/** How long somebody who has ceased to be an owner still hears of changed bank details. */
const REMEMBERED_DAYS = 30;

type Reached = { readonly userId: string; readonly email: string; readonly lang: Lang };

/**
 * Keeps the address of an owner who ceases to be one, or who takes another address: whoever steals an account or throws
 * the other owners out first must not change the bank account unnoticed.
 */
export async function rememberOwnerAddress(
  tx: Tx,
  owner: { readonly companyId: string; readonly userId: string; readonly email: string },
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + REMEMBERED_DAYS * 86_400_000);
  const { companyId, email, userId } = owner;
  await tx.pastOwnerAddress.upsert({
    where: { companyId_email: { companyId, email } },
    create: { companyId, email, userId, until },
    update: { userId, until },
  });
}

/** Everybody who is to hear of a company's bank: its owners, and the addresses of those who were until lately. */
export async function ownerAddresses(
  tx: Tx,
  companyId: string,
  now: Date,
): Promise<{ readonly owners: readonly Reached[]; readonly past: readonly Reached[] }> {
  const members = await tx.membership.findMany({
    where: { companyId, role: "owner", user: { blockedAt: null } },
    orderBy: { createdAt: "asc" },
    select: { user: { select: { id: true, email: true, lang: true } } },
  });
  const owners = members.map(({ user }) => ({ userId: user.id, email: user.email, lang: user.lang }));
  const rows = await tx.pastOwnerAddress.findMany({
    where: { companyId, until: { gt: now }, email: { notIn: owners.map(({ email }) => email) } },
    orderBy: { email: "asc" },
  });
  const people = await tx.user.findMany({
    where: { id: { in: rows.map(({ userId }) => userId) } },
    select: { id: true, lang: true },
  });
  const past = rows.map(({ userId, email }) => ({
    userId,
    email,
    lang: people.find(({ id }) => id === userId)?.lang ?? "ru",
  }));
  return { owners, past };
}
