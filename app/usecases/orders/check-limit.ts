import type { Tx } from "#app/db/client.server.ts";
import { lockMember, spentThisMonth } from "#app/db/purchase-limit.server.ts";
import type { Minor } from "#app/domain/money.ts";
import type { AboveLimit } from "#app/domain/orders/purchase-limit.ts";
import { judgeLimit } from "#app/domain/orders/purchase-limit.ts";
import type { Result } from "#app/domain/result.ts";
import { ok } from "#app/domain/result.ts";

/**
 * Whether a member may make this purchase alone, or an owner has to approve it. Whatever makes orders asks it in its own
 * transaction: the membership stays locked to its end, so that two purchases at once never both fit under one limit.
 *
 * @param wanted the orders to be made, in hundredths of a BYN at the rates that they freeze
 */
export async function checkLimit(
  tx: Tx,
  who: { readonly companyId: string; readonly userId: string; readonly wanted: Minor; readonly now: Date },
): Promise<Result<null, AboveLimit>> {
  const { companyId, userId, wanted, now } = who;
  const member = await lockMember(tx, companyId, userId);
  if (member === null || member.limit === null) return ok(null);
  return judgeLimit(member.limit, await spentThisMonth(tx, companyId, userId, now), wanted);
}
