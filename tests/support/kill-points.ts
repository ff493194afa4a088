/**
 * A process that dies at a chosen point between two lines: before or after any transaction, any statement outside of one
 * and any call to the provider. Within a transaction there is one point only, for dying there undoes all of it.
 */
import type { Call } from "#app/db/call.ts";
import type { Actor } from "#app/domain/actor.ts";

export class Died extends Error {}

export type Mortal<A extends Actor> = {
  readonly call: Call<A>;
  /** Whether the point was reached; if not, the deed has fewer points than that. */
  readonly hasDied: () => boolean;
};

type Step = (...args: unknown[]) => unknown;

/** A call that dies at its point number `point`, counted from 1. */
export function dyingAt<A extends Actor>(call: Call<A>, point: number): Mortal<A> {
  let passed = 0;
  let dead = false;
  const pass = (): void => {
    passed += 1;
    if (dead || passed === point) {
      dead = true;
      throw new Died(`at point ${point}`);
    }
  };
  const mortal =
    (step: Step): Step =>
    async (...args) => {
      pass();
      const answer = await step(...args);
      pass();
      return answer;
    };
  const db = within(call.db, (name) => !name.startsWith("$") || name === "$transaction", mortal);
  const { payIn, payOut, news } = call.outside;
  const always = () => true;
  const outside = {
    ...call.outside,
    payIn: within(payIn, always, mortal),
    payOut: within(payOut, always, mortal),
    news: within(news, (name) => name.startsWith("list"), mortal),
  };
  return { call: { ...call, db, outside }, hasDied: () => dead };
}

/** The same object, each of whose steps is taken as `taken` says; so are those of the objects in it. */
function within<T extends object>(
  whole: T,
  counts: (name: string) => boolean,
  taken: (step: Step) => Step,
): T {
  return new Proxy(whole, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof name !== "string") return value;
      if (typeof value === "function") {
        const step: Step = (...args) => Reflect.apply(value, target, args);
        return counts(name) ? taken(step) : step;
      }
      return typeof value === "object" && value !== null && counts(name)
        ? within(value, () => true, taken)
        : value;
    },
  });
}

/**
 * A call whose transaction number `which`, counted from 1, gives up waiting for a row that another holds, as the database
 * tells it.
 */
export function busyAt<A extends Actor>(call: Call<A>, which: number): Call<A> {
  let begun = 0;
  const busy =
    (step: Step): Step =>
    async (...args) => {
      begun += 1;
      if (begun === which)
        throw Object.assign(new Error("canceling statement due to lock timeout"), { code: "55P03" });
      return step(...args);
    };
  return { ...call, db: within(call.db, (name) => name === "$transaction", busy) };
}
