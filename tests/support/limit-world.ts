import type { Db } from "#app/db/client.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, money, rateE8 } from "#app/domain/money.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { atFrozenRate } from "#app/usecases/orders/frozen-rate.ts";
import { aColleague, monday } from "./order-world.ts";

/** What so many US dollars come to in BYN on Monday: hundredths. */
export async function bynOf(db: Db, dollars: number): Promise<Minor> {
  const today = minskDate(monday);
  const { published } = await ratesOn(db, today);
  const rate = published.USD;
  if (rate === undefined) throw new Error("the reference data have a rate for USD");
  return atFrozenRate(money(BigInt(dollars) * 100n, "USD"), { ...rate, rate: rateE8(rate.rate) });
}

/** A manager of the buyer's company who may order for so many dollars a month alone. */
export async function aLimitedMember(db: Db, owner: Buyer, dollars: number): Promise<Buyer> {
  const member = await aColleague(db, owner, "manager");
  await db.membership.update({
    where: { userId_companyId: { userId: member.userId, companyId: owner.companyId } },
    data: { monthlyLimit: minor(await bynOf(db, dollars)) },
  });
  return member;
}
