import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Prisma } from "#app/db/generated/client.ts";
import type { Finance } from "#app/domain/actor.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import { bring } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, closeMoneyWorld, openMoneyWorld, ring } from "./money-world.ts";

/**
 * The second line behind the locks of the program: what may be there once is there once, should a lock be forgotten one
 * day. A row that is already there is copied under another id.
 */
let world: MoneyWorld;
let finance: Finance;
let trade: Trade;

beforeAll(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  trade = await aConfirmedOrder(world.db);
  world.controls.pay(await atThePage(world, trade));
  await ring(world);
  await atThePage(world, await aConfirmedOrder(world.db));
  await bring(world, finance, [{ amount: 1_00n, bankRef: "1" }]);
  const { companyId: buyerId, userId } = trade.buyer;
  await world.db.checkout.create({ data: { buyerId, userId, formToken: "form", placedAt: world.now() } });
});
afterAll(() => closeMoneyWorld(world));

const copy = (table: string, where: string, differing: object) =>
  world.db.$executeRaw(Prisma.sql`
    INSERT INTO ${Prisma.raw(table)}
    SELECT (jsonb_populate_record(row, ${JSON.stringify(differing)}::jsonb)).*
    FROM ${Prisma.raw(table)} row WHERE ${Prisma.raw(where)} LIMIT 1`);

describe("the database itself refuses a second", () => {
  const another = () => randomUUID();
  test.each<[string, string, string, () => object, string]>([
    ["checkout of a form", "checkouts", "true", () => ({ id: another() }), "checkouts_form_token_key"],
    [
      "live attempt at a payment",
      "payment_attempts",
      "state = 'open'",
      () => ({ id: another(), idempotency_key: "another", external_id: null }),
      "one_live_attempt_per_payment",
    ],
    [
      "booking of a capture",
      "ledger_entries",
      "kind = 'capture'",
      () => ({ id: another() }),
      "ledger_entries_kind_external_ref_key",
    ],
    ["copy of an event", "stripe_events", "true", () => ({}), "stripe_events_pkey"],
    ["payout of an order", "payouts", "true", () => ({ id: another() }), "payouts_order_id_key"],
    [
      "line under a bank's reference",
      "statement_lines",
      "true",
      () => ({ id: another() }),
      "statement_lines_account_bank_ref_key",
    ],
  ])("%s", async (_, table, where, differing, key) => {
    await expect(copy(table, where, differing())).rejects.toThrow(`unique constraint "${key}"`);
  });
});
