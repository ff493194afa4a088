import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { TooBusy } from "#app/domain/too-busy.ts";
import { makeTransactionQueue } from "./transaction-queue.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that goes on until it is ended, and says in `begun` when it begins. */
function works() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (name: number) => () => {
    begun.push(name);
    return new Promise<number>((resolve) => {
      ends.push(() => resolve(name));
    });
  };
  const endNext = async () => {
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { begun, work, endNext };
}

describe("transactions that want to run at once", () => {
  test("run so many at a time, the others in the order they came", async () => {
    const queue = makeTransactionQueue({ atOnce: 2, patienceMs: 1_000 });
    const { begun, work, endNext } = works();
    const all = [1, 2, 3, 4].map((name) => queue.run(work(name)));
    expect(begun).toEqual([1, 2]);
    await endNext();
    expect(begun).toEqual([1, 2, 3]);
    await endNext();
    await endNext();
    await endNext();
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
  });

  test("are sent away with nothing begun when their turn does not come", async () => {
    const queue = makeTransactionQueue({ atOnce: 1, patienceMs: 1_000 });
    const { begun, work, endNext } = works();
    const first = queue.run(work(1));
    const second = expect(queue.run(work(2))).rejects.toThrow(TooBusy);
    await vi.advanceTimersByTimeAsync(1_000);
    await second;
    await endNext();
    await first;
    expect(begun).toEqual([1]);
    const third = queue.run(work(3));
    await endNext();
    expect(await third).toBe(3);
  });

  test("leave their place also when they fail", async () => {
    const queue = makeTransactionQueue({ atOnce: 1, patienceMs: 1_000 });
    const fails = queue.run(() => Promise.reject(new Error("no")));
    const next = queue.run(() => Promise.resolve("done"));
    await expect(fails).rejects.toThrow("no");
    expect(await next).toBe("done");
  });
});
