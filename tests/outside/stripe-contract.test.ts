import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minor } from "#app/domain/money.ts";
import { kindOf } from "#app/domain/payments/provider-books.ts";
import type { StripeWorld } from "./stripe-world.ts";
import { aCheckout, facts, openRealStripe, openStandIn } from "./stripe-world.ts";

const realKey = process.env.STRIPE_TEST_KEY;

describe("our Stripe adapter against the stand-in", () => contract(() => openStandIn()));

describe.skipIf(realKey === undefined)(
  "our Stripe adapter against Stripe itself (needs STRIPE_TEST_KEY)",
  () => contract(() => openRealStripe(realKey ?? "")),
);

/** What the product relies on, whoever is at the other end. Where only a person can pay, the stand-in alone is asked. */
function contract(open: () => Promise<StripeWorld>): void {
  let world: StripeWorld;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());

  const checkout = (name: string, differing: Partial<Parameters<typeof aCheckout>[0]> = {}) =>
    aCheckout(
      { attemptId: `${name}-${world.run}`, idempotencyKey: `checkout:${name}-${world.run}:1`, ...differing },
      world.now(),
    );

  describe("a checkout", () => {
    it("opens with the amount, our ids and an address to pay at", async () => {
      const request = checkout("opens");
      const opened = facts(await world.payIn.openCheckout(request));
      expect(opened).toMatchObject({
        state: "open",
        asked: { amount: 125_000n, currency: "USD" },
        captured: { amount: 0n, currency: "USD" },
        captures: [],
        ours: { attemptId: request.attemptId, paymentId: "payment-1", orderNumber: "TH-2026-000123" },
      });
      expect(opened.payUrl).toMatch(/^https?:/);
      expect(opened.expiresAt.getTime()).toBe(Math.floor(request.expiresAt.getTime() / 1000) * 1000);
      expect(facts(await world.payIn.readCheckout(opened.externalId)).state).toBe("open");
    });

    it("sent twice with one key is one checkout", async () => {
      const request = checkout("twice");
      const first = facts(await world.payIn.openCheckout(request));
      const second = facts(await world.payIn.openCheckout(request));
      expect(second.externalId).toBe(first.externalId);
    });

    it("sent again with the key of another amount is refused", async () => {
      const request = checkout("changed");
      facts(await world.payIn.openCheckout(request));
      const again = await world.payIn.openCheckout({ ...request, amount: minor(125_001n) });
      expect(again).toMatchObject({ outcome: "refused", code: "idempotency_error" });
    });

    it("can be found by our attempt's id", async () => {
      const request = checkout("found");
      const since = new Date(world.now().getTime() - 60_000);
      const opened = facts(await world.payIn.openCheckout(request));
      const found = facts(await world.payIn.findCheckoutByOurId(request.attemptId, since));
      expect(found?.externalId).toBe(opened.externalId);
      expect(facts(await world.payIn.findCheckoutByOurId("nobody", since))).toBeNull();
    });

    it("is expired once, and expiring it again says the same", async () => {
      const { externalId } = facts(await world.payIn.openCheckout(checkout("expires")));
      const key = `expire:${externalId}`;
      expect(facts(await world.payIn.expireCheckout(externalId, `${key}:1`))).toMatchObject({
        state: "expired",
        payUrl: null,
      });
      expect(facts(await world.payIn.expireCheckout(externalId, `${key}:2`)).state).toBe("expired");
    });

    it("is refused when it would expire in less than half an hour", async () => {
      const expiresAt = new Date(world.now().getTime() + 20 * 60 * 1000);
      const answer = await world.payIn.openCheckout(checkout("too-soon", { expiresAt }));
      expect(answer).toMatchObject({ outcome: "refused", param: "expires_at" });
    });

    it.each(["az", "be", "en", "ru"] as const)("is accepted for a reader of %s", async (locale) => {
      expect((await world.payIn.openCheckout(checkout(`locale-${locale}`, { locale }))).outcome).toBe(
        "answered",
      );
    });

    it("nobody knows is refused, not failed", async () => {
      const answer = await world.payIn.readCheckout("cs_test_nobody");
      expect(answer).toMatchObject({ outcome: "refused", code: "resource_missing" });
    });
  });

  describe("a refund", () => {
    it("of a part is made once, found by our id and counted on the capture", async () => {
      const captureId = await world.makeCapture(10_000);
      const request = {
        refundId: `refund-part-${world.run}`,
        orderNumber: "TH-2026-000123",
        captureId,
        amount: minor(4_000n),
        idempotencyKey: `refund:refund-part-${world.run}:1`,
      };
      const made = facts(await world.payIn.requestRefund(request));
      expect(made).toMatchObject({ amount: 4_000n, currency: "USD", captureId });
      expect(["pending", "succeeded"]).toContain(made.state);
      expect(facts(await world.payIn.requestRefund(request)).externalId).toBe(made.externalId);
      expect(facts(await world.payIn.findRefundByOurId(request.refundId, captureId))?.externalId).toBe(
        made.externalId,
      );
      expect(facts(await world.payIn.readRefund(made.externalId)).ours.refundId).toBe(request.refundId);
      expect(facts(await world.payIn.listRefunds(captureId))).toHaveLength(1);
      expect(facts(await world.payIn.readCapture(captureId))).toMatchObject({
        amount: 10_000n,
        refunded: 4_000n,
      });
    });

    it("of more than is left is refused", async () => {
      const captureId = await world.makeCapture(10_000);
      const refund = (amount: bigint, name: string) =>
        world.payIn.requestRefund({
          refundId: `${name}-${world.run}`,
          orderNumber: "TH-2026-000123",
          captureId,
          amount: minor(amount),
          idempotencyKey: `refund:${name}-${world.run}:1`,
        });
      expect((await refund(10_001n, "over")).outcome).toBe("refused");
      facts(await refund(10_000n, "all"));
      expect(await refund(1n, "beyond")).toMatchObject({
        outcome: "refused",
        code: "charge_already_refunded",
      });
    });
  });

  describe("a transfer", () => {
    it("to an account that does not exist is refused", async () => {
      const answer = await world.payOut.requestTransfer({
        payoutId: `payout-nobody-${world.run}`,
        orderNumber: `TH-NOBODY-${world.run}`,
        destination: "acct_1NobodyNobody",
        amount: minor(1_000n),
        currency: "USD",
        description: "Payout",
        idempotencyKey: `transfer:payout-nobody-${world.run}:1`,
      });
      expect(answer.outcome).toBe("refused");
    });

    it("is made once, found by our id, and reversed in part", async ({ skip }) => {
      if (world.payee === null) skip("needs STRIPE_TEST_ACCOUNT");
      await world.makeCapture(50_000);
      const orderNumber = `TH-ONCE-${world.run}`;
      const request = {
        payoutId: `payout-once-${world.run}`,
        orderNumber,
        destination: world.payee ?? "",
        amount: minor(20_000n),
        currency: "USD" as const,
        description: `Payout for ${orderNumber}`,
        idempotencyKey: `transfer:payout-once-${world.run}:1`,
      };
      const made = facts(await world.payOut.requestTransfer(request));
      expect(made).toMatchObject({
        amount: 20_000n,
        currency: "USD",
        reversed: 0n,
        destination: world.payee,
      });
      expect(facts(await world.payOut.requestTransfer(request)).externalId).toBe(made.externalId);
      const reversal = facts(
        await world.payOut.reverseTransfer({
          transferId: made.externalId,
          payoutId: request.payoutId,
          amount: minor(5_000n),
          idempotencyKey: `reversal:payout-once-${world.run}:1`,
        }),
      );
      const found = facts(await world.payOut.findTransferByOurId(request.payoutId, orderNumber));
      expect(found).toMatchObject({ externalId: made.externalId, reversed: 5_000n });
      expect(found?.reversals.map(({ externalId }) => externalId)).toEqual([reversal.externalId]);
      expect(facts(await world.payOut.readTransfer(made.externalId)).reversed).toBe(5_000n);
    });
  });

  describe("the provider's book", () => {
    it("lists every movement with fee and net", async () => {
      const since = new Date(world.now().getTime() - 60_000);
      const captureId = await world.makeCapture(10_000);
      const until = new Date(world.now().getTime() + 60_000);
      const lines = facts(await world.news.listBalanceLines(since, until));
      const line = lines.find(({ sourceId }) => sourceId === captureId);
      expect(line).toMatchObject({ amount: 10_000n, currency: "USD" });
      expect((line?.fee ?? 0n) + (line?.net ?? 0n)).toBe(10_000n);
      expect(kindOf({ type: line?.type ?? "", amount: 10_000n })).toBe("capture");
    });

    it("names what moved by types our books know, money going out as less than nothing", async () => {
      const since = new Date(world.now().getTime() - 60_000);
      const captureId = await world.makeCapture(10_000);
      const refund = facts(
        await world.payIn.requestRefund({
          refundId: `book-${world.run}`,
          orderNumber: "TH-2026-000001",
          captureId,
          amount: minor(4_000n),
          idempotencyKey: `refund:book-${world.run}:1`,
        }),
      );
      const until = new Date(world.now().getTime() + 60_000);
      const lines = facts(await world.news.listBalanceLines(since, until));
      const line = lines.find(({ sourceId }) => sourceId === refund.externalId);
      expect(line).toMatchObject({ amount: -4_000n, currency: "USD" });
      expect(kindOf({ type: line?.type ?? "", amount: line?.amount ?? 0n })).toBe("refund");
      // A page holds a hundred at most: whoever asks gets them all.
      expect(lines.length).toBeGreaterThanOrEqual(2);
    });
  });
}
