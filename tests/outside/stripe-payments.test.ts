import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { minor } from "#app/domain/money.ts";
import { connectStripe } from "#app/outside/stripe.server.ts";
import type { Controls } from "#app/outside/stripe-stand-in/controls.ts";
import type { StripeWorld } from "./stripe-world.ts";
import { aCheckout, facts, openStandIn, testKey } from "./stripe-world.ts";

const noon = new Date("2026-11-20T12:00:00Z");
let world: StripeWorld;
let controls: Controls;

beforeEach(async () => {
  world = await openStandIn({ clock: () => noon, seed: "fixed" });
  if (world.standIn === null) throw new Error("no stand-in");
  controls = world.standIn.controls;
});
afterEach(() => world.close());

const open = async () => facts(await world.payIn.openCheckout(aCheckout({}, world.now()))).externalId;
const read = async (id: string) => facts(await world.payIn.readCheckout(id));

describe("what becomes of a checkout", () => {
  it("paid by card, it is captured under the charge's own id", async () => {
    const id = await open();
    controls.pay(id, "card", "Ivan Kupala");
    const paid = await read(id);
    expect(paid).toMatchObject({
      state: "paid",
      captured: { amount: 125_000n, currency: "USD" },
      payUrl: null,
    });
    expect(paid.captures[0]).toMatchObject({
      externalId: expect.stringMatching(/^ch_/),
      payer: { name: "Ivan Kupala" },
      ours: { attemptId: "attempt-1", paymentId: "payment-1" },
    });
  });

  it("declined, it stays open, says why, and can still be paid", async () => {
    const id = await open();
    controls.pay(id, "declined");
    expect(await read(id)).toMatchObject({ state: "open", captures: [], failure: { code: "card_declined" } });
    controls.pay(id);
    expect(await read(id)).toMatchObject({ state: "paid", failure: null });
  });

  it("paid slowly, it is finished but nothing is captured until it settles", async () => {
    const id = await open();
    controls.pay(id, "slow");
    expect(await read(id)).toMatchObject({ state: "processing", captured: { amount: 0n } });
    controls.settleSlowPayment(id, "succeeded");
    expect(await read(id)).toMatchObject({ state: "paid", captured: { amount: 125_000n } });
  });

  it("paid slowly and refused by the bank, it has failed", async () => {
    const id = await open();
    controls.pay(id, "slow");
    controls.settleSlowPayment(id, "failed");
    expect(await read(id)).toMatchObject({ state: "failed", captured: { amount: 0n } });
  });

  it("left alone, it expires on the minute", async () => {
    const id = await open();
    controls.advanceClock(59 * 60 * 1000);
    expect((await read(id)).state).toBe("open");
    controls.advanceClock(60 * 1000);
    expect((await read(id)).state).toBe("expired");
    expect(() => controls.pay(id)).toThrow("expired");
  });

  it("expired in the moment it was paid, it answers that it was paid", async () => {
    const id = await open();
    controls.pay(id);
    expect(facts(await world.payIn.expireCheckout(id, "expire:1:1")).state).toBe("paid");
  });
});

describe("refunds and disputes", () => {
  it("a refund fails days after it succeeded, and the capture is whole again", async () => {
    const captureId = await world.makeCapture(10_000);
    const refund = facts(
      await world.payIn.requestRefund({
        refundId: "refund-1",
        orderNumber: "TH-2026-000123",
        captureId,
        amount: minor(3_000n),
        idempotencyKey: "refund:refund-1:1",
      }),
    );
    expect(refund.state).toBe("succeeded");
    controls.advanceClock(5 * 24 * 60 * 60 * 1000);
    controls.failRefund(refund.externalId);
    expect(facts(await world.payIn.readRefund(refund.externalId))).toMatchObject({
      state: "failed",
      failureReason: "lost_or_stolen_card",
    });
    expect(facts(await world.payIn.readCapture(captureId)).refunded).toBe(0n);
  });

  it("a dispute takes the money, a won one brings it back, an unknown status is passed on", async () => {
    const captureId = await world.makeCapture(10_000);
    const id = controls.openDispute(captureId);
    expect(facts(await world.payIn.readCapture(captureId)).disputed).toBe(true);
    expect(facts(await world.payIn.readDispute(id))).toMatchObject({
      state: "open",
      taken: 10_000n,
      returned: 0n,
      captureId,
    });
    controls.setDisputeStatus(id, "under_the_moon");
    expect(facts(await world.payIn.readDispute(id))).toMatchObject({
      state: "open",
      providerStatus: "under_the_moon",
    });
    controls.closeDispute(id, "won");
    expect(facts(await world.payIn.readDispute(id))).toMatchObject({ state: "won", returned: 10_000n });
  });

  it("a seller who may not receive is refused until the account is activated", async () => {
    await world.makeCapture(50_000);
    const transfer = (attempt: number) =>
      world.payOut.requestTransfer({
        payoutId: "payout-1",
        orderNumber: "TH-2026-000123",
        destination: "acct_seller",
        amount: minor(20_000n),
        currency: "USD",
        description: "Payout",
        idempotencyKey: `transfer:payout-1:${attempt}`,
      });
    controls.deactivateAccount("acct_seller");
    expect(facts(await world.payOut.readPayee("acct_seller")).canReceive).toBe(false);
    const refused = { outcome: "refused", code: "insufficient_capabilities_for_transfer" };
    expect(await transfer(1)).toMatchObject(refused);
    controls.activateAccount("acct_seller");
    expect(await transfer(1)).toMatchObject(refused);
    expect(facts(await transfer(2)).amount).toBe(20_000n);
  });

  it("a transfer of more than there is is refused", async () => {
    const answer = await world.payOut.requestTransfer({
      payoutId: "payout-1",
      orderNumber: "TH-2026-000123",
      destination: "acct_seller",
      amount: minor(1n),
      currency: "EUR",
      description: "Payout",
      idempotencyKey: "transfer:payout-1:1",
    });
    expect(answer).toMatchObject({ outcome: "refused", code: "balance_insufficient" });
  });
});

describe("bad luck on the way", () => {
  const request = () => aCheckout({}, world.now());
  const count = () => controls.sessions().length;

  it.each([
    ["reset", { kind: "reset", times: 2 }, "no_answer"],
    ["hang", { kind: "hang" }, "no_answer"],
    ["500", { kind: "error", status: 500 }, "provider_failure"],
    ["503", { kind: "error", status: 503 }, "provider_failure"],
    ["409", { kind: "error", status: 409 }, "conflict"],
    ["429", { kind: "error", status: 429 }, "rate_limited"],
    ["a 404 without an error", { kind: "empty_404" }, "unreadable"],
    ["an answer that is not JSON", { kind: "garbage" }, "unreadable"],
  ] as const)(
    "%s before anything happened is unknown, and the same key makes it happen once",
    async (_, fault, reason) => {
      controls.addFault({ ...fault, at: "before" });
      expect(await world.payIn.openCheckout(request())).toMatchObject({
        outcome: "unknown",
        reason,
        saved: false,
      });
      expect(count()).toBe(0);
      facts(await world.payIn.openCheckout(request()));
      expect(count()).toBe(1);
    },
  );

  it.each([
    ["reset", { kind: "reset", times: 2 }],
    ["hang", { kind: "hang" }],
    ["500", { kind: "error", status: 500 }],
    ["a 404 without an error", { kind: "empty_404" }],
  ] as const)("%s after it happened is unknown, and the same key answers what was done", async (_, fault) => {
    controls.addFault({ ...fault, at: "after" });
    expect((await world.payIn.openCheckout(request())).outcome).toBe("unknown");
    expect(count()).toBe(1);
    facts(await world.payIn.openCheckout(request()));
    expect(count()).toBe(1);
  });

  it("a saved 500 is repeated for ever, is told apart, and what was done is found by our id", async () => {
    controls.addFault({ kind: "error", status: 500, at: "after", saved: true });
    expect(await world.payIn.openCheckout(request())).toMatchObject({ outcome: "unknown", saved: false });
    expect(await world.payIn.openCheckout(request())).toMatchObject({
      outcome: "unknown",
      reason: "provider_failure",
      saved: true,
    });
    const found = facts(await world.payIn.findCheckoutByOurId("attempt-1", noon));
    expect(found?.state).toBe("open");
  });

  it("a saved 500 of something that never happened is found not to have", async () => {
    controls.addFault({ kind: "error", status: 500, at: "before", saved: true });
    await world.payIn.openCheckout(request());
    expect(await world.payIn.openCheckout(request())).toMatchObject({ outcome: "unknown", saved: true });
    expect(facts(await world.payIn.findCheckoutByOurId("attempt-1", noon))).toBeNull();
    facts(await world.payIn.openCheckout({ ...request(), idempotencyKey: "checkout:attempt-1:2" }));
    expect(count()).toBe(1);
  });

  it("a key is forgotten after a day, so that an old retry would act twice", async () => {
    facts(await world.payIn.openCheckout(request()));
    controls.advanceClock(25 * 60 * 60 * 1000);
    facts(
      await world.payIn.openCheckout({
        ...request(),
        expiresAt: new Date(world.now().getTime() + 3_600_000),
      }),
    );
    expect(count()).toBe(2);
  });

  it("the SDK repeats a broken call by itself with the same key", async () => {
    const patient = connectStripe({ secretKey: testKey, apiBase: world.standIn?.url, maxNetworkRetries: 1 });
    controls.addFault({ kind: "error", status: 500, at: "after" });
    facts(await patient.payIn.openCheckout(request()));
    expect(controls.requests().map(({ key }) => key)).toEqual([
      "checkout:attempt-1:1",
      "checkout:attempt-1:1",
    ]);
    expect(count()).toBe(1);
  });
});

describe("the settings", () => {
  it.each([
    ["a live key", "sk_live_x", "http://127.0.0.1:4242"],
    ["an address on the network", "sk_test_x", "http://10.0.0.5:4242"],
    ["an address that only begins like loopback", "sk_test_x", "http://127.0.0.1.example.com"],
  ])("refuse another address for Stripe with %s", (_, secretKey, apiBase) => {
    expect(() => connectStripe({ secretKey, apiBase })).toThrow("loopback");
  });
});
