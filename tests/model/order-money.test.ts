import fc from "fast-check";
import { expect, test } from "vitest";
import { compareProvider } from "#app/usecases/payments/compare-provider.ts";
import { orderedAt } from "#tests/support/order-builder.ts";
import { balances } from "#tests/usecases/payments/bank-world.ts";
import { later } from "#tests/usecases/payments/money-world.ts";
import type { MoneySnapshot } from "./money-compare.ts";
import { compareMoney, lookAtMoney } from "./money-compare.ts";
import type { Action, Model } from "./money-model.ts";
import { newModel } from "./money-model.ts";
import type { Real } from "./money-provider.ts";
import { actOnMoney, aRealOrder } from "./money-real.ts";
import { foretellMoney } from "./money-rules.ts";

/**
 * Order × payment × refund × payout × cancellation × dispute × claim × clock against a model, deed by deed, with events
 * that come late, twice, in the wrong order or never, and answers that get lost.
 * `MODEL_RUNS=1000 MODEL_SEED=7 npx vitest run --project world tests/model` makes more of it; a failure prints the seed
 * and the two paths with which it comes again (`MODEL_PATH`, and `replayPath` as `MODEL_REPLAY`), as short as can be.
 */
const runs = Number(process.env.MODEL_RUNS ?? 15);
const seed = Number(process.env.MODEL_SEED ?? 20_261_127);
const path = process.env.MODEL_PATH;
const replayPath = process.env.MODEL_REPLAY;

const seen = new WeakMap<Real, MoneySnapshot>();

/** The place of an attempt, a refund or a dispute among those there are is chosen when the deed is done. */
class Deed implements fc.AsyncCommand<Model, Real> {
  readonly wish: Action;
  constructor(wish: Action) {
    this.wish = wish;
  }

  check(model: Readonly<Model>): boolean {
    if ("attempt" in this.wish) return model.attempts.length > 0;
    if ("refund" in this.wish) return model.refunds.length > 0;
    return "dispute" in this.wish ? model.disputes.length > 0 : true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const action = placed(this.wish, model);
    const before = seen.get(real) ?? (await lookAtMoney(real));
    const done = await actOnMoney(real, action, model);
    const said = done.ok ? "done" : `refused: ${done.refusal.code}`;
    expect(done.ok, `${JSON.stringify(action)} was ${said}`).toBe(foretellMoney(model, action));
    seen.set(real, await compareMoney(real, model, before));
  }

  toString(): string {
    return JSON.stringify(this.wish);
  }
}

function placed(wish: Action, model: Model): Action {
  if ("attempt" in wish) return { ...wish, attempt: wish.attempt % model.attempts.length };
  if ("refund" in wish) return { ...wish, refund: wish.refund % model.refunds.length };
  return "dispute" in wish ? { ...wish, dispute: wish.dispute % model.disputes.length } : wish;
}

const place = fc.nat({ max: 5 });
const by = fc.constantFrom<0 | 1 | 2>(0, 1, 2);
const seq = fc.constantFrom<1 | 2>(1, 1, 2);
const news = fc.constantFrom("kept", "kept", "lost");
const luck = fc.constantFrom("none", "none", "none", "no-answer");
const side = fc.constantFrom("buyer", "producer");
const one = <K extends Action["kind"]>(...kinds: K[]) => fc.record({ kind: fc.constantFrom(...kinds) });

const often = <A extends Action>(weight: number, arbitrary: fc.Arbitrary<A>) => ({ weight, arbitrary });
const deeds: fc.Arbitrary<Action> = fc.oneof(
  often(6, one("confirm", "invoice", "ship", "deliver")),
  often(1, one("decline", "cancel")),
  often(2, fc.record({ kind: fc.constant("ask-cancel"), side })),
  often(2, fc.record({ kind: fc.constant("answer-cancel"), side, agrees: fc.boolean() })),
  often(1, fc.record({ kind: fc.constant("rule-cancel"), cancels: fc.boolean() })),
  often(
    5,
    fc.record({ kind: fc.constant("press"), method: fc.constantFrom("card", "card", "bank_transfer") }),
  ),
  often(
    6,
    fc.record({
      kind: fc.constant("pay"),
      attempt: place,
      way: fc.constantFrom("card", "card", "slow"),
      news,
    }),
  ),
  often(3, fc.record({ kind: fc.constant("settle-slow"), attempt: place, good: fc.boolean(), news })),
  often(4, fc.record({ kind: fc.constant("receipt"), seq, size: fc.constantFrom("exact", "part", "over") })),
  often(3, one("claim", "answer-claim")),
  often(1, one("withdraw-claim")),
  often(
    3,
    fc.record({
      kind: fc.constant("settle-claim"),
      outcome: fc.constantFrom("refund-part", "refund-part", "refund-all", "reject"),
    }),
  ),
  often(
    5,
    fc.record({
      kind: fc.constant("refund"),
      seq,
      size: fc.constantFrom("small", "half", "whole"),
      by,
      bears: fc.constantFrom(false, false, true),
      luck,
    }),
  ),
  often(5, fc.record({ kind: fc.constant("approve-refund"), refund: place, by, luck })),
  often(2, fc.record({ kind: fc.constant("withdraw-refund"), refund: place, by })),
  often(3, fc.record({ kind: fc.constant("confirm-refund"), refund: place })),
  often(3, fc.record({ kind: fc.constant("bank-answers"), refund: place, good: fc.boolean(), news })),
  often(1, fc.record({ kind: fc.constant("refunds-wait"), wait: fc.boolean() })),
  often(3, fc.record({ kind: fc.constant("dispute"), attempt: place, half: fc.boolean(), news })),
  often(3, fc.record({ kind: fc.constant("close-dispute"), dispute: place, won: fc.boolean(), news })),
  often(6, fc.record({ kind: fc.constant("approve-payout"), by, luck })),
  often(4, one("export-payouts", "confirm-payout")),
  often(2, fc.record({ kind: fc.constant("reverse-payout"), half: fc.boolean() })),
  often(8, fc.record({ kind: fc.constant("ring"), how: fc.constantFrom("once", "twice", "reversed") })),
  often(
    6,
    fc.record({ kind: fc.constant("wait"), minutes: fc.constantFrom(11, 800, 49 * 60, 49 * 60, 8 * 1440) }),
  ),
);

const paid: readonly Action[] = [
  { kind: "confirm" },
  { kind: "press", method: "card" },
  { kind: "pay", attempt: 0, way: "card", news: "kept" },
  { kind: "ring", how: "once" },
];
const completed: readonly Action[] = [
  ...paid,
  { kind: "ship" },
  { kind: "deliver" },
  { kind: "wait", minutes: 49 * 60 },
];
const paidOut: readonly Action[] = [
  ...completed,
  { kind: "approve-payout", by: 0, luck: "none" },
  { kind: "approve-payout", by: 1, luck: "none" },
];

/** Most lives begin where something can go wrong, so that the late states are not left to luck. */
const openings = fc.constantFrom(
  { terms: "30-70", deeds: [] },
  { terms: "30-70", deeds: paid },
  { terms: "prepaid", deeds: paid },
  { terms: "prepaid", deeds: [...paid, { kind: "ship" }, { kind: "deliver" }] },
  { terms: "prepaid", deeds: completed },
  { terms: "prepaid", deeds: paidOut },
) as fc.Arbitrary<{ terms: Model["terms"]; deeds: readonly Action[] }>;

test(
  `${runs} lives of an order, its payments, refunds and payout are what the model says (seed ${seed})`,
  async () => {
    const lives = fc.commands([deeds.map((wish) => new Deed(wish))], {
      maxCommands: 30,
      size: "+1",
      ...(replayPath === undefined ? {} : { replayPath }),
    });
    await fc.assert(
      fc.asyncProperty(openings, fc.boolean(), lives, async (opening, sellerByCard, life) => {
        const model = newModel(opening.terms, sellerByCard);
        const real = await aRealOrder(model);
        try {
          for (const action of opening.deeds) await new Deed(action).run(model, real);
          await fc.asyncModelRun(() => ({ model, real }), life);
          await expectProviderToAgree(real, model);
        } finally {
          await real.world.close();
        }
      }),
      { numRuns: runs, seed, ...(path === undefined ? {} : { path }), endOnFailure: path !== undefined },
    );
  },
  runs * 60_000,
);

/** In the end everything was heard, and the provider's own book says the same as ours. */
async function expectProviderToAgree(real: Real, model: Model): Promise<void> {
  await new Deed({ kind: "wait", minutes: 11 }).run(model, real);
  later(real.world, 120);
  const { world } = real;
  expect(await compareProvider(world.system())).toMatchObject({ differences: 0 });
  const lines = await world.outside.news.listBalanceLines(orderedAt, world.now());
  const there = lines.outcome === "answered" ? lines.facts.reduce((sum, { net }) => sum + net, 0n) : 0n;
  const waiting = await world.db.refund.aggregate({
    where: { method: "card", state: "pending" },
    _sum: { amount: true },
  });
  // What the provider has taken off its balance for refunds that are not done yet.
  const onItsWay = waiting._sum.amount ?? 0n;
  expect(await balances(world)).toMatchObject({ "provider_balance USD": there + onItsWay });
}
