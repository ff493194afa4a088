import type { Db, Tx } from "#app/db/client.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, money, rateE8 } from "#app/domain/money.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { atFrozenRate } from "#app/usecases/orders/frozen-rate.ts";
import { aColleague, hoursOn, monday } from "./order-world.ts";

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

/** An order that a member made on some other way than a checkout: its amount in BYN, nothing reserved. */
export async function anOrderOf(tx: Tx, buyer: Buyer, producerId: string, amount: Minor, index: number) {
  await tx.order.create({
    data: {
      number: `TH-2026-8${String(index).padStart(5, "0")}`,
      buyerId: buyer.companyId,
      producerId,
      placedById: buyer.userId,
      currency: "BYN",
      incoterm: "FCA",
      incotermPlace: "Baku",
      paymentTerms: "prepaid",
      paymentMethod: "bank_transfer",
      deliveryAddress: "Minsk",
      deliverFrom: monday,
      deliverTo: monday,
      totalAmount: amount,
      commissionBp: 300,
      rateE8: 100_000_000n,
      rateDate: monday,
      rateSource: "BYN",
      placedAt: monday,
      events: { create: { seq: 1, kind: "placed", toState: "placed", actorKind: "buyer", at: monday } },
    },
  });
}

/** A request for a purchase above a limit, without lines. */
export async function aRequest(db: Db, buyer: Buyer): Promise<string> {
  const { id } = await db.approval.create({
    data: {
      buyerId: buyer.companyId,
      requestedById: buyer.userId,
      formToken: `form-token-of-${buyer.userId}`,
      requestedAt: monday,
      expiresAt: hoursOn(24),
      deliveryAddress: "Minsk",
      deliverFrom: monday,
      deliverTo: hoursOn(240),
      paymentTerms: "prepaid",
      paymentMethod: "bank_transfer",
      wantedByn: 1n,
      limitByn: 0n,
      spentByn: 0n,
    },
  });
  return id;
}
