import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSettings } from "#app/config/env.server.ts";
import { action, loader } from "#app/routes/webhooks/stripe.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "../usecases/payments/money-world.ts";
import { atThePage, moneyOf, openMoneyWorld, tidy } from "../usecases/payments/money-world.ts";

let world: MoneyWorld;
let trade: Trade;

beforeEach(async () => {
  world = await openMoneyWorld();
  trade = await aConfirmedOrder(world.db);
  world.controls.deliveries.drop(100);
});
afterEach(() => world.close());

const env = { PORT: "1", PUBLIC_URL: "http://127.0.0.1:1", STRIPE_WEBHOOK_SECRET: "whsec_new, whsec_old" };

function deliver(body: string, signature: string | null): Promise<Response> {
  const settings = readSettings(env, { mode: "test" });
  if (!settings.ok) throw new Error(JSON.stringify(settings.refusal));
  const warnings: unknown[] = [];
  const house = {
    db: world.db,
    outside: world.outside,
    settings: settings.value,
    now: world.now,
    log: { warn: (problem: unknown) => warnings.push(problem) },
  };
  const request = new Request("http://127.0.0.1:1/webhooks/stripe", {
    method: "POST",
    body,
    headers: signature === null ? {} : { "Stripe-Signature": signature },
  });
  return action({ request, params: {}, context: { house, requestId: "r" } } as Parameters<typeof action>[0]);
}

function sign(body: string, secret: string, at = world.now()): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}

async function paidEvent(): Promise<string> {
  world.controls.pay(await atThePage(world, trade));
  await world.controls.deliveries.idle();
  const found = world.controls.events().find(({ event }) => event.type === "checkout.session.completed");
  return JSON.stringify(found?.event, null, 2);
}

const kept = () => world.db.stripeEvent.count({ where: { type: "checkout.session.completed" } });

async function untilPaid(): Promise<void> {
  await expect.poll(async () => (await moneyOf(world, trade)).order, { timeout: 10_000 }).toBe("preparing");
}

test("a genuine event is taken under any of the secrets, and acted on at once", async () => {
  const body = await paidEvent();
  expect((await deliver(body, sign(body, "whsec_old"))).status).toBe(200);
  await untilPaid();
  expect((await deliver(body, sign(body, "whsec_new"))).status).toBe(200);
  expect(await kept()).toBe(1);
});

test("a wrong secret, a changed body, an old signature and none at all are refused, and nothing is kept", async () => {
  const body = await paidEvent();
  const old = new Date(world.now().getTime() - 10 * 60_000);
  expect((await deliver(body, sign(body, "whsec_other"))).status).toBe(400);
  expect((await deliver(`${body} `, sign(body, "whsec_new"))).status).toBe(400);
  expect((await deliver(body, sign(body, "whsec_new", old))).status).toBe(400);
  expect((await deliver(body, null)).status).toBe(400);
  expect(await kept()).toBe(0);
});

test("what is signed and not an event is refused; an event about nothing of ours is taken and forgotten", async () => {
  expect((await deliver("[]", sign("[]", "whsec_new"))).status).toBe(400);
  const body = (await paidEvent()).replaceAll(/"(attempt|payment)_id": "[^"]*"/g, '"$1_id_of_others": "1"');
  expect((await deliver(body, sign(body, "whsec_new"))).status).toBe(200);
  await expect
    .poll(
      async () =>
        (await world.db.stripeEvent.findFirst({ where: { type: "checkout.session.completed" } }))?.outcome,
      { timeout: 10_000 },
    )
    .toBe("ignored");
  await tidy(world);
});

test("nobody gets anything here", () => {
  expect(loader().status).toBe(405);
});
