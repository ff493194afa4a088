/** Claims as the tests make, answer and settle them on one delivered order. */
import type { Db } from "#app/db/client.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { ClaimOutcome } from "#app/domain/claims/states.ts";
import { minor } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import type { OpenClaim } from "#app/usecases/claims/open-claim.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { withdrawClaim } from "#app/usecases/claims/withdraw-claim.ts";
import type { Deal } from "./order-world.ts";
import { callAt, hoursOn } from "./order-world.ts";

/** The deeds on the claims of a deal; every one is done so many hours after the Monday on which all begins. */
export function claimsOn(db: Db, deal: Deal) {
  const idOf = async (number: number) =>
    (await db.claim.findUniqueOrThrow({ where: { orderId_number: { orderId: deal.orderId, number } } })).id;
  return {
    idOf,
    /** @param kg of the first line; left out: all that is not claimed yet */
    open: (hours: number, kg?: number, differing: Partial<OpenClaim> = {}) =>
      openClaim(callAt(db, deal.buyer, hoursOn(hours)), deal.number, {
        reason: "quality",
        comment: "Every fifth crate is soft",
        lines: kg === undefined ? [] : [{ line: 1, weight: kilograms(kg) }],
        photos: [],
        ...differing,
      }),
    answer: async (hours: number, number = 1) =>
      answerClaim(callAt(db, deal.producer, hoursOn(hours)), deal.number, {
        claim: await idOf(number),
        comment: "It left the cold store sound",
      }),
    withdraw: async (hours: number, number = 1) =>
      withdrawClaim(callAt(db, deal.buyer, hoursOn(hours)), deal.number, await idOf(number)),
    settle: async (
      hours: number,
      number: number,
      staff: Staff,
      { outcome, amount = 0n, version }: { outcome: ClaimOutcome; amount?: bigint; version?: number },
    ) =>
      settleClaim(callAt(db, staff, hoursOn(hours)), await idOf(number), {
        outcome,
        amount: minor(amount),
        comment: "Photos speak",
        version,
      }),
  };
}
