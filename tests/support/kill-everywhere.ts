/** A deed that is killed wherever the process could die, and done again; then everything has happened exactly once. */
import { expect } from "vitest";
import type { Call } from "#app/db/call.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Died, dyingAt } from "#tests/support/kill-points.ts";
import type { MoneyWorld } from "#tests/usecases/payments/money-world.ts";
import { expectBooksToBalance, later, tidy } from "#tests/usecases/payments/money-world.ts";

/**
 * Kills a deed at point 1, 2, … until it lives to its end; each time on a case of its own. Answers how many points the
 * deed has.
 */
export async function killEverywhere<C, A extends Actor>(
  world: MoneyWorld,
  prepare: () => Promise<C>,
  actor: A,
  deed: (call: Call<A>, one: C) => Promise<unknown>,
  expectOnce: (one: C) => Promise<void>,
): Promise<number> {
  for (let point = 1; ; point += 1) {
    const one = await prepare();
    const mortal = dyingAt(world.call(actor), point);
    const died = await deed(mortal.call, one).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Died)) throw error;
        return true;
      },
    );
    expect(died).toBe(mortal.hasDied());
    // The house starts again; the person, who saw no answer, presses again.
    later(world, 3);
    await tidy(world);
    await deed(world.call(actor), one);
    later(world, 15);
    await tidy(world);
    await expectOnce(one);
    await expectBooksToBalance(world);
    if (!died) return point - 1;
  }
}
