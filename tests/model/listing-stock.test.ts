import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkStock } from "#app/usecases/lots/check-stock.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Snapshot } from "./compare.ts";
import { compare, look } from "./compare.ts";
import { foretell } from "./foretell.ts";
import type { Action, Keeps, Model } from "./market-model.ts";
import { newModel } from "./market-model.ts";
import type { Market, Real } from "./market-real.ts";
import { act, aRealListing, openMarket } from "./market-real.ts";

/**
 * Listing × moderation × stock against a model, deed by deed, in whatever order chance and its seed will have it.
 * `MODEL_RUNS=1000 MODEL_SEED=7 npx vitest run --project world tests/model` makes more of it; a failure prints the seed
 * and the two paths with which it comes again (`MODEL_PATH`, and `replayPath` as `MODEL_REPLAY`), as short as can be.
 */
const runs = Number(process.env.MODEL_RUNS ?? 40);
const seed = Number(process.env.MODEL_SEED ?? 20_261_126);
const path = process.env.MODEL_PATH;
const replayPath = process.env.MODEL_REPLAY;

/** What the last comparison of each life saw, so that the next deed need not look again. */
const seen = new WeakMap<Real, Snapshot>();

/** The place of a lot or an order among those there are is chosen when the deed is done. */
class Deed implements fc.AsyncCommand<Model, Real> {
  readonly wish: Action;
  constructor(wish: Action) {
    this.wish = wish;
  }

  check(model: Readonly<Model>): boolean {
    if ("lot" in this.wish) return model.lots.length > 0;
    return "order" in this.wish ? model.orders.length > 0 : true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const action = placed(this.wish, model);
    const before = seen.get(real) ?? (await look(real));
    const done = await act(real, action);
    const said = done.ok ? "done" : `refused: ${done.refusal.code}`;
    expect(done.ok, `${JSON.stringify(action)} was ${said}`).toBe(foretell(model, action));
    seen.set(real, await compare(real, model, before, action));
  }

  toString(): string {
    return JSON.stringify(this.wish);
  }
}

function placed(wish: Action, model: Model): Action {
  if ("lot" in wish) return { ...wish, lot: wish.lot % model.lots.length };
  return "order" in wish ? { ...wish, order: wish.order % model.orders.length } : wish;
}

const moderator = fc.constantFrom<0 | 1>(0, 0, 0, 1);
const place = fc.nat({ max: 11 });
const kg = fc.integer({ min: 1, max: 60 }).map((thousands) => thousands * 1_000);
const some = fc.constantFrom(500, 1_000, 4_000, 9_000, 20_000, 39_000);
const prices = [10_000, 11_000, 12_000, 13_000, 15_000, 20_000] as const;

const often = <A extends Action>(weight: number, arbitrary: fc.Arbitrary<A>) => ({ weight, arbitrary });
const bare = fc.constantFrom<Action>(
  ...(["save", "submit", "withdraw", "pause", "resume", "suspend", "reinstate"] as const).map((kind) => ({
    kind,
  })),
  ...(["save", "submit", "submit", "resume", "reinstate", "approve-price", "refuse-price"] as const).map(
    (kind) => ({
      kind,
    }),
  ),
);
const deeds = fc.oneof(
  often(12, bare),
  often(1, fc.constant<Action>({ kind: "archive" })),
  often(5, fc.record({ kind: fc.constantFrom("claim", "ask-changes", "reject"), by: moderator })),
  often(
    5,
    fc.record({ kind: fc.constant("approve"), by: moderator, stale: fc.constantFrom(false, false, true) }),
  ),
  often(4, fc.record({ kind: fc.constant("change-price"), e4: fc.constantFrom(...prices) })),
  often(
    4,
    fc.record({
      kind: fc.constant("add-lot"),
      kg,
      keeps: fc.constantFrom<Keeps>("always", "long", "short"),
      expected: fc.boolean(),
    }),
  ),
  often(4, fc.record({ kind: fc.constantFrom("correct-lot", "take-in"), lot: place, kg })),
  often(2, fc.record({ kind: fc.constant("recall-lot"), lot: place })),
  often(2, fc.record({ kind: fc.constant("change-stock"), kg })),
  often(10, fc.record({ kind: fc.constant("order"), kg: some })),
  often(
    8,
    fc.record({ kind: fc.constantFrom("cancel", "expire", "confirm", "ship", "replace"), order: place }),
  ),
);

/** Half of the runs begin with goods on sale, so that stock is not left to luck. */
const openings: readonly (readonly Action[])[] = [
  [],
  [
    { kind: "submit" },
    { kind: "approve", by: 0, stale: false },
    { kind: "add-lot", kg: 30_000, keeps: "long", expected: true },
    { kind: "order", kg: 20_000 },
    { kind: "order", kg: 9_000 },
  ],
];

let world: FreshDatabase;
let market: Market;
beforeAll(async () => {
  world = await freshDatabase({ data: "reference", poolSize: 4 });
  market = await openMarket(world.db);
});
afterAll(() => world?.close());

test(
  `${runs} lives of a listing, its reviews and its stock are what the model says (seed ${seed})`,
  async () => {
    const lives = fc.commands([deeds.map((wish) => new Deed(wish))], {
      maxCommands: 30,
      size: "+1",
      ...(replayPath === undefined ? {} : { replayPath }),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...openings), lives, async (opening, life) => {
        const real = await aRealListing(market);
        const model = newModel();
        for (const action of opening) await new Deed(action).run(model, real);
        await fc.asyncModelRun(() => ({ model, real }), life);
      }),
      { numRuns: runs, seed, ...(path === undefined ? {} : { path }), endOnFailure: path !== undefined },
    );
    expect(await checkStock(world.db)).toEqual([]);
  },
  runs * 60_000,
);
