import type { Tx } from "#app/db/client.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import { minor, toDecimal } from "#app/domain/money.ts";

type Approval = {
  readonly id: string;
  readonly buyerId: string;
  readonly requestedById: string;
  readonly expiresAt: Date;
  readonly wantedByn: bigint;
  readonly reason?: string;
};

/**
 * Tells who waits on a request: the owners that it is there, the member who asked how it ended. When it ran out, both
 * hear of it. Who did the deed is not told of it.
 */
export async function tellAboutApproval(
  tx: Tx,
  approval: Approval,
  kind:
    | "purchase-asked"
    | "purchase-approved"
    | "purchase-refused"
    | "purchase-withdrawn"
    | "purchase-expired",
  now: Date,
  byUserId: string | null = null,
): Promise<void> {
  const members = await tx.membership.findMany({
    where: { companyId: approval.buyerId, user: { blockedAt: null } },
    select: { role: true, company: { select: { legalName: true } }, user: true },
    orderBy: { createdAt: "asc" },
  });
  const asker = members.find(({ user }) => user.id === approval.requestedById);
  const toOwners = kind !== "purchase-approved" && kind !== "purchase-refused";
  const toAsker = kind !== "purchase-asked" && kind !== "purchase-withdrawn";
  const people = members.filter(
    ({ role, user }) =>
      user.id !== byUserId &&
      ((toOwners && role === "owner") || (toAsker && user.id === approval.requestedById)),
  );
  await tell(
    tx,
    people.map(({ user, company }) => ({
      kind,
      event: approval.id,
      to: { userId: user.id, email: user.email, lang: user.lang },
      data: {
        company: company.legalName,
        member: asker?.user.name ?? "",
        amount: toDecimal(minor(approval.wantedByn)),
        currency: "BYN",
        deadline: approval.expiresAt.toISOString(),
        reason: approval.reason ?? "",
      },
      path: "/buyer/approvals",
    })),
    now,
  );
}
