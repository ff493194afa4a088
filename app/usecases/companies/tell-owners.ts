import type { Tx } from "#app/db/client.server.ts";
import type { NoticeData, Recipient } from "#app/db/outbox.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";

/** The owners of a company who may still sign in. */
export async function ownersOf(tx: Tx, companyId: string): Promise<Recipient[]> {
  const owners = await tx.membership.findMany({
    where: { companyId, role: "owner", user: { blockedAt: null } },
    select: { user: { select: { id: true, email: true, lang: true } } },
    orderBy: { createdAt: "asc" },
  });
  return owners.map(({ user }) => ({ userId: user.id, email: user.email, lang: user.lang }));
}

type News = { readonly kind: MailKind; readonly event: string; readonly data: NoticeData };

/** Tells the owners what happened to their company; the notice leads to its page. */
export async function tellOwners(tx: Tx, companyId: string, news: News, now: Date): Promise<void> {
  const owners = await ownersOf(tx, companyId);
  await tell(
    tx,
    owners.map((to) => ({ ...news, to, path: "/company" })),
    now,
  );
}
