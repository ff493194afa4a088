import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { Director, Finance } from "#app/domain/actor.ts";
import { paymentFile } from "#app/queries/payment-file.server.ts";
import { approveCompanyChange } from "#app/usecases/companies/approve-company-change.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";

import { demoHouseAccounts } from "#prisma/seed/reference/house-accounts.ts";
import { aDirector, aFinancePerson } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, later, openMoneyWorld, tidy } from "./money-world.ts";
import type { PaidTrade } from "./payout-world.ts";
import { aCompletedOrder, approveByBoth as approve, payoutOf as readPayout } from "./payout-world.ts";

let world: MoneyWorld;
let finance: Finance;
let director: Director;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
});
afterEach(() => closeMoneyWorld(world));

const completed = (stripeAccount?: string) => aCompletedOrder(world, stripeAccount);
const payoutOf = (trade: Pick<PaidTrade, "payoutId">) => readPayout(world, trade);
const approveByBoth = (trade: Pick<PaidTrade, "payoutId">) => approve(world, { finance, director }, trade);

describe("new bank details of the seller", () => {
  const account = { iban: "AZ96AZEJ00000000001234567890", bic: "AZEJAZ22", bankName: "Another bank" };

  /** An owner hands them in and staff let them come into force, or have not looked yet. */
  async function newBank(trade: PaidTrade, approve = true): Promise<void> {
    const { producerId } = await payoutOf(trade);
    const { userId } = trade.producer;
    const before = {};
    const change = { companyId: producerId, ...account, before, submittedById: userId };
    await world.db.companyChange.create({
      data: { ...change, submittedAt: world.now(), dueAt: world.now() },
    });
    if (!approve) return;
    const { id } = await world.db.companyChange.findFirstOrThrow({ where: { state: "waiting" } });
    const decision = { change: id, checks: ["bank_beneficiary"], reasons: [], comment: "" } as const;
    const decided = await approveCompanyChange(world.call(director), producerId, decision);
    expect(decided).toMatchObject({ ok: true });
  }

  test.each([undefined, "acct_seller"])(
    "hold a payout until staff have decided, however it travels (%s)",
    async (stripeAccount) => {
      const trade = await completed(stripeAccount);
      await approvePayout(world.call(finance), trade.payoutId);
      await newBank(trade, false);
      expect(await approvePayout(world.call(director), trade.payoutId)).toMatchObject({
        refusal: { code: "payout-not-releasable" },
      });
      expect(await payoutOf(trade)).toMatchObject({
        state: "blocked",
        blockedBy: "bank_details_in_review",
        enteredById: null,
      });
      await world.db.companyChange.updateMany({ data: { state: "withdrawn", decidedAt: world.now() } });
      await tidy(world);
      expect(await payoutOf(trade)).toMatchObject({ state: "releasable" });
    },
  );

  test("hold an approved payout out of the payment file, and one that waits for Stripe where it is", async () => {
    await world.db.houseAccount.createMany({ data: demoHouseAccounts });
    const trade = await completed();
    await approveByBoth(trade);
    await newBank(trade, false);
    expect(await exportPayouts(world.call(finance))).toMatchObject({
      refusal: { code: "no-payouts-to-export" },
    });
    expect(await payoutOf(trade)).toMatchObject({ state: "blocked", batchId: null });
  });

  test("let payouts go three payment days after they came into force, and not a moment before", async () => {
    await world.db.houseAccount.createMany({ data: demoHouseAccounts });
    const trade = await completed();
    await newBank(trade);
    const { payoutsFrom } = await world.db.company.findUniqueOrThrow({
      where: { id: trade.producer.companyId },
    });
    if (payoutsFrom === null) throw new Error("nothing holds the payouts");
    const minutes = (payoutsFrom.getTime() - world.now().getTime()) / 60_000;
    later(world, minutes - 1);
    expect(await approvePayout(world.call(finance), trade.payoutId)).toMatchObject({
      refusal: { code: "payout-not-releasable" },
    });
    later(world, 1);
    await tidy(world);
    await approveByBoth(trade);
    const exported = await exportPayouts(world.call(finance));
    const file = exported.ok ? await paymentFile(world.call(finance), exported.value.batchId) : null;
    expect(file?.content).toContain(account.iban);
  });

  test("do not change a payment file that was made before", async () => {
    await world.db.houseAccount.createMany({ data: demoHouseAccounts });
    const trade = await completed();
    await approveByBoth(trade);
    const exported = await exportPayouts(world.call(finance));
    const fileOf = async () =>
      exported.ok ? await paymentFile(world.call(finance), exported.value.batchId) : null;
    const before = await fileOf();
    await newBank(trade);
    expect(before?.content).toContain("AZ21NABZ00000000137010001944");
    expect(await fileOf()).toEqual(before);
  });

  test("that come into force while a file is made are in no file before their time", async () => {
    await world.db.houseAccount.createMany({ data: demoHouseAccounts });
    const trade = await completed();
    await approveByBoth(trade);
    await Promise.all([exportPayouts(world.call(finance)), newBank(trade)]);
    const { payeeIban, state } = await payoutOf(trade);
    expect(["submitting", "blocked"]).toContain(state);
    expect(payeeIban).not.toBe(account.iban);
  });
});
