import type { Tx } from "./client.server.ts";

/** How long somebody who has ceased to be an owner still hears of changed bank details. */
const REMEMBERED_DAYS = 30;

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
