import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Call } from "#app/db/call.ts";
import type { Finance, Producer } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { importStatement } from "#app/usecases/payments/import-statement.ts";
import { incomingLines, lookAtLine } from "#app/usecases/payments/look-at-line.ts";
import { openPayee } from "#app/usecases/payments/open-payee.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { reconcile } from "#app/usecases/payments/reconcile.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { syncOnReturn } from "#app/usecases/payments/sync-on-return.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import { killEverywhere } from "#tests/support/kill-everywhere.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aDirector, aFinancePerson, completeOrder } from "#tests/support/order-builder.ts";
import type { Row } from "#tests/usecases/payments/bank-world.ts";
import { aHouseAccount, csvOf, paymentOf, referenceOf, upload } from "#tests/usecases/payments/bank-world.ts";
import type { MoneyWorld } from "#tests/usecases/payments/money-world.ts";
import {
  atThePage,
  closeMoneyWorld,
  later,
  moneyOf,
  openMoneyWorld,
  paidOnce,
  pressWith,
  ring,
  total,
} from "#tests/usecases/payments/money-world.ts";

/**
 * What money-kill does for deeds that send money, for those that take it in: the buyer's way back, the other way to pay,
 * receipts, statements, the bank's disputes, and the reconciler itself.
 */
let world: MoneyWorld;
let finance: Finance;

beforeAll(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  await aHouseAccount(world);
});
afterAll(() => closeMoneyWorld(world));

type Page = Trade & { readonly checkoutId: string };

/** The buyer has the page to pay by card open. */
async function aPage(): Promise<Page> {
  const trade = await aConfirmedOrder(world.db, { stripeAccount: "acct_seller", now: world.now() });
  return { ...trade, checkoutId: await atThePage(world, trade) };
}

/** They have paid there, and nobody has read of it yet. */
async function aPaidPage(): Promise<Page> {
  const page = await aPage();
  world.controls.pay(page.checkoutId);
  await world.controls.deliveries.idle();
  return page;
}

const bring = async (call: Call<Finance>, row: Row) => importStatement(call, await upload(csvOf([row])));
const receiptOf = async (trade: Trade): Promise<Row> => ({
  amount: total,
  reference: await referenceOf(world, trade),
  bankRef: `in ${trade.number}`,
});
/** The job's round. */
async function lookAtTheRest(): Promise<void> {
  for (const id of await incomingLines(world.db, 100)) await lookAtLine(world.system(), id);
}

const paidByBank = {
  order: "preparing",
  payments: [{ state: "paid", captured: total, refunded: 0n, review: null }],
  attempts: ["superseded"],
  entries: ["bank_receipt"],
};

describe("killed at every point", { timeout: 240_000 }, () => {
  test("coming back from the payment page books the money once", async () => {
    const points = await killEverywhere(
      world,
      aPaidPage,
      { kind: "system" } as const,
      ({ db, outside }, { buyer, number, checkoutId }) =>
        syncOnReturn({ ...world.call(buyer), db, outside }, number, checkoutId),
      async (trade) => {
        // The event, left in the inbox until now, adds nothing.
        await ring(world);
        expect(await moneyOf(world, trade)).toMatchObject(paidOnce);
      },
    );
    expect(points).toBeGreaterThan(4);
  });

  test("paying by bank after all closes the page that was open", async () => {
    const points = await killEverywhere(
      world,
      aPage,
      { kind: "system" } as const,
      (call, trade) => pressWith(world, call, trade, "bank_transfer"),
      async (trade) => {
        expect(await moneyOf(world, trade)).toMatchObject({ attempts: ["superseded"], entries: [] });
        expect((await paymentOf(world, trade)).method).toBe("bank_transfer");
        // Nobody can pay there any more.
        const page = await world.outside.payIn.readCheckout(trade.checkoutId);
        expect(page).toMatchObject({ outcome: "answered", facts: { state: "expired" } });
      },
    );
    expect(points).toBeGreaterThan(5);
  });

  test("a receipt is booked once and closes the page", async () => {
    const points = await killEverywhere(
      world,
      aPage,
      finance,
      async (call, trade) =>
        recordTransfer(call, {
          paymentId: (await paymentOf(world, trade)).id,
          reference: `TRN ${trade.number}`,
          amount: minor(total),
          currency: "USD",
        }),
      async (trade) => {
        expect(await moneyOf(world, trade)).toMatchObject(paidByBank);
      },
    );
    expect(points).toBeGreaterThan(5);
  });

  test("a statement is kept once, and its receipt goes where it belongs, once", async () => {
    const points = await killEverywhere(
      world,
      async () => {
        const page = await aPage();
        return { ...page, row: await receiptOf(page) };
      },
      finance,
      (call, { row }) => bring(call, row),
      async (trade) => {
        await lookAtTheRest();
        expect(await moneyOf(world, trade)).toMatchObject(paidByBank);
        expect(
          await world.db.statementLine.findMany({ where: { bankRef: trade.row.bankRef ?? "" } }),
        ).toMatchObject([{ state: "matched", left: 0n }]);
      },
    );
    expect(points).toBeGreaterThan(8);
  });

  test("the debit of a payout on a statement pays it out once", async () => {
    const director = await aDirector(world.db);
    const points = await killEverywhere(
      world,
      async () => {
        const trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer", now: world.now() });
        await bring(world.call(finance), await receiptOf(trade));
        await completeOrder(world.db, trade.orderId, world.now());
        const { id } = await world.db.payout.findFirstOrThrow({ where: { orderId: trade.orderId } });
        for (const person of [finance, director]) await approvePayout(world.call(person), id);
        await exportPayouts(world.call(finance));
        return trade;
      },
      finance,
      (call, { number }) =>
        bring(call, { amount: -24_250_00n, text: `Payout ${number}`, bankRef: `out ${number}` }),
      async (trade) => {
        await lookAtTheRest();
        expect(await moneyOf(world, trade)).toMatchObject({
          payout: { state: "transferred", amount: 24_250_00n },
          entries: ["bank_payout", "bank_receipt", "commission"],
        });
      },
    );
    expect(points).toBeGreaterThan(4);
  });

  test("a chargeback is booked once, and holds the payout", async () => {
    const points = await killEverywhere(
      world,
      async () => {
        const page = await aPaidPage();
        await ring(world);
        const { externalRef } = await world.db.ledgerEntry.findFirstOrThrow({
          where: { orderId: page.orderId, kind: "capture" },
        });
        world.controls.openDispute(externalRef);
        await world.controls.deliveries.idle();
        return page;
      },
      { kind: "system" } as const,
      (call) => processInbox(call),
      async (trade) => {
        expect(await moneyOf(world, trade)).toMatchObject({
          payout: { state: "held" },
          entries: ["capture", "dispute_out"],
        });
        expect(await paymentOf(world, trade)).toMatchObject({ disputed: true });
      },
    );
    expect(points).toBeGreaterThan(8);
  });

  test("the reconciler finds out about a payment whose event nobody has read, once", async () => {
    const points = await killEverywhere(
      world,
      async () => {
        const page = await aPaidPage();
        later(world, 11);
        return page;
      },
      { kind: "system" } as const,
      (call) => reconcile(call),
      async (trade) => {
        await ring(world);
        expect(await moneyOf(world, trade)).toMatchObject(paidOnce);
      },
    );
    expect(points).toBeGreaterThan(8);
  });

  test("a producer's account with the provider is opened once", async () => {
    const password = "three words and more";
    const passwordHash = await hashPassword(password);
    const urls = { returnUrl: "https://shop.test/back", refreshUrl: "https://shop.test/again" };
    const points = await killEverywhere(
      world,
      async () => {
        const { producer } = await aConfirmedOrder(world.db, { now: world.now() });
        await world.db.user.update({ where: { id: producer.userId }, data: { passwordHash } });
        return producer;
      },
      { kind: "system" } as const,
      ({ db, outside }, producer: Producer) =>
        openPayee({ ...world.call(producer), db, outside }, { currentPassword: password, ...urls }),
      async ({ companyId }) => {
        const account = await world.db.payeeAccount.findUniqueOrThrow({ where: { companyId } });
        const company = await world.db.company.findUniqueOrThrow({ where: { id: companyId } });
        expect(company.stripeAccount).toBe(account.externalId);
        expect(account).toMatchObject({ externalId: expect.stringContaining("acct_"), try: 1 });
        expect(await world.db.auditRow.count({ where: { deed: "open-payee", subjectId: companyId } })).toBe(
          1,
        );
        const own = world.controls.requests().filter(({ key }) => key?.startsWith(`payee:${companyId}`));
        expect(new Set(own.map(({ key }) => key)).size).toBe(1);
      },
    );
    expect(points).toBeGreaterThan(6);
  });
});
