import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { ClaimOutcome } from "#app/domain/claims/states.ts";
import type { Minor } from "#app/domain/money.ts";
import { toDecimal } from "#app/domain/money.ts";
import { tellAboutClaim } from "./tell-about-claim.ts";

type Ruling = { readonly outcome: ClaimOutcome; readonly comment: string; readonly credit: Minor };

/** A settlement in the order's history and in the record, and the news of it to both sides. */
export async function writeDownSettlement(
  tx: Tx,
  call: Call<Staff>,
  claim: { id: string; number: number; state: string },
  order: { id: string; number: string; currency: string; buyerId: string; producerId: string },
  { outcome, comment, credit }: Ruling,
): Promise<void> {
  const amount = toDecimal(credit);
  await appendOrderEvent(tx, order.id, {
    kind: "claim_settled",
    fromState: "disputed",
    toState: "disputed",
    actorKind: call.actor.kind,
    actorId: call.actor.userId,
    data: { claim: claim.number, outcome, amount, currency: order.currency, reason: comment },
    at: call.now,
    recorded: true,
  });
  await record(tx, call, {
    deed: "settle-claim",
    subject: "claim",
    subjectId: claim.id,
    companyId: order.buyerId,
    before: { state: claim.state },
    after: { state: "settled", outcome, amount, currency: order.currency },
    reason: comment,
  });
  const data = {
    outcome,
    creditAmount: credit > 0n ? amount : "",
    currency: order.currency,
    reason: comment,
  };
  const news = { kind: "claim-settled", to: ["buyer", "producer"], data } as const;
  await tellAboutClaim(tx, order, claim.id, news, call.now);
}
