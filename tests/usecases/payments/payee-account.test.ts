import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { openPayee } from "#app/usecases/payments/open-payee.ts";
import { payOutByBank } from "#app/usecases/payments/pay-out-by-bank.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { reconcile } from "#app/usecases/payments/reconcile.ts";
import { reviewPayout } from "#app/usecases/payments/review-payout.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson, completeOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, closeMoneyWorld, later, openMoneyWorld, ring } from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let owner: Producer;

beforeEach(async () => {
  world = await openMoneyWorld();
  trade = await aConfirmedOrder(world.db);
  owner = trade.producer;
  const passwordHash = await hashPassword("three words and more");
  await world.db.user.update({ where: { id: owner.userId }, data: { passwordHash } });
});
afterEach(() => closeMoneyWorld(world));

const urls = {
  returnUrl: "https://shop.test/en/producer/payouts?account=back",
  refreshUrl: "https://shop.test/en/producer/payouts",
};
const open = (currentPassword = "three words and more", who = owner, outside = world.outside) =>
  openPayee(world.call(who, outside), { currentPassword, ...urls });
const account = () => world.db.payeeAccount.findUniqueOrThrow({ where: { companyId: owner.companyId } });
const payout = () => world.db.payout.findFirstOrThrow({ where: { orderId: trade.orderId } });
const told = async (kind: string) => world.db.outboxMessage.count({ where: { kind } });

/** The buyer has paid by card, the order is completed, and the wait after a new account is over. */
async function completed(): Promise<void> {
  world.controls.pay(await atThePage(world, trade));
  await ring(world);
  await completeOrder(world.db, trade.orderId, world.now());
  later(world, 10 * 24 * 60);
  await inTransaction(world.db, (tx) => reviewPayout(tx, trade.orderId, world.now()));
}

describe("a producer's account with the card provider", () => {
  test("is opened by an owner with the password, told to the owners, and payouts wait three payment days", async () => {
    expect(await open("wrong")).toMatchObject({ refusal: { code: "current-password-wrong" } });
    expect(await open()).toMatchObject({
      ok: true,
      value: { url: expect.stringContaining("/c/account/acct_") },
    });
    expect(await account()).toMatchObject({
      canReceive: false,
      requirementsDue: expect.arrayContaining(["external_account"]),
    });
    const company = await world.db.company.findUniqueOrThrow({ where: { id: owner.companyId } });
    expect(company.stripeAccount).toBe((await account()).externalId);
    expect(company.payoutsFrom?.getTime()).toBeGreaterThan(world.now().getTime() + 2 * 24 * 3_600_000);
    expect(await told("payee-opened")).toBe(1);
    expect(await world.db.auditRow.count({ where: { deed: "open-payee" } })).toBe(1);
  });

  test("is not opened by a manager, nor for a company that is not verified", async () => {
    await world.db.membership.updateMany({ where: { userId: owner.userId }, data: { role: "manager" } });
    expect(await open()).toMatchObject({ refusal: { code: "not-allowed" } });
    await world.db.membership.updateMany({ where: { userId: owner.userId }, data: { role: "owner" } });
    await world.db.company.update({ where: { id: owner.companyId }, data: { state: "suspended" } });
    expect(await open()).toMatchObject({ refusal: { code: "seller-not-verified" } });
  });

  test("is opened once, however often it is pressed and whatever is lost", async () => {
    world.controls.addFault({ match: "POST /v1/accounts", kind: "reset", at: "after", times: 2 });
    expect(await open()).toMatchObject({ refusal: { code: "provider-silent" } });
    expect(await account()).toMatchObject({ externalId: null });
    expect((await open("")).ok).toBe(true);
    const [first, second] = await Promise.all([open(""), open("")]);
    expect([first?.ok, second?.ok]).toEqual([true, true]);
    // Everything that was sent was sent under one key, and the provider has one new account.
    const sent = world.controls.requests().filter(({ path }) => path === "/v1/accounts");
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(sent.length).toBeGreaterThan(1);
  });

  test("takes money once its owner has answered: by the event, or without it by the reconciler", async () => {
    await open();
    await completed();
    expect(await payout()).toMatchObject({
      state: "blocked",
      blockedBy: "payee_not_ready",
      method: "stripe",
    });
    world.controls.deliveries.hold();
    world.controls.activateAccount((await account()).externalId ?? "");
    later(world, 61);
    await reconcile(world.system());
    expect(await account()).toMatchObject({ canReceive: true, requirementsDue: [] });
    expect(await payout()).toMatchObject({ state: "releasable", blockedBy: "" });
    expect(await told("payee-ready")).toBe(1);
  });

  test("that the provider closes holds the payout and says so to the owners; opened again it goes on", async () => {
    await open();
    const id = (await account()).externalId ?? "";
    world.controls.activateAccount(id);
    await ring(world);
    await completed();
    expect(await payout()).toMatchObject({ state: "releasable" });
    world.controls.deactivateAccount(id);
    await ring(world);
    expect(await payout()).toMatchObject({ state: "blocked", blockedBy: "payee_not_ready" });
    expect(await told("payee-stopped")).toBe(1);
    world.controls.activateAccount(id);
    await world.controls.deliveries.idle();
    await Promise.all([processInbox(world.system()), processInbox(world.system())]);
    expect(await payout()).toMatchObject({ state: "releasable" });
  });

  test("that is not ready does not keep finance from paying by bank, and it stays by bank", async () => {
    await open();
    await completed();
    const finance = await aFinancePerson(world.db);
    expect((await payOutByBank(world.call(finance), (await payout()).id)).ok).toBe(true);
    expect(await payout()).toMatchObject({ state: "releasable", method: "bank" });
    world.controls.activateAccount((await account()).externalId ?? "");
    await ring(world);
    expect(await payout()).toMatchObject({ state: "releasable", method: "bank" });
  });
});
