import { describe, expect, it } from "vitest";
import { openRateLimits } from "#app/http/rate-limits.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

const stranger = { ip: "203.0.113.9", account: "owner@farm.test" };
const owner = { ip: "198.51.100.4", account: "owner@farm.test" };

/** How many of so many tries pass. */
async function passing(tries: number, attempt: () => Promise<{ ok: boolean }>): Promise<number> {
  let passed = 0;
  for (let at = 0; at < tries; at++) if ((await attempt()).ok) passed += 1;
  return passed;
}

describe("limits", () => {
  it("count an account and an address, over every instance of the house together", async () => {
    await using fresh = await freshDatabase();
    const one = openRateLimits(fresh.db, 1);
    const other = openRateLimits(fresh.db, 1);
    const doer = { ip: "203.0.113.9", account: "Buyer@shop.test" };
    expect(await passing(3, () => one.take("forgot-password", doer))).toBe(3);
    expect(
      await passing(3, () => other.take("forgot-password", { ...doer, account: "buyer@shop.test" })),
    ).toBe(2);
    const refused = await one.take("forgot-password", doer);
    if (refused.ok) throw new Error("it passed");
    expect(refused.refusal.code).toBe("too-often");
    expect(refused.refusal.retryAfterSeconds).toBeGreaterThan(3_000);
    expect((await one.take("forgot-password", { ip: "203.0.113.9", account: "another@shop.test" })).ok).toBe(
      true,
    );
    expect(await passing(100, () => one.take("forgot-password", { ip: "203.0.113.9" }))).toBe(52);
  });

  it("let exactly as many pass when all come at once", async () => {
    await using fresh = await freshDatabase();
    const limits = openRateLimits(fresh.db, 1);
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        limits.take("sign-up", { ip: `203.0.113.${at}`, account: "a@b.test" }),
      ),
    );
    expect(all.filter((each) => each.ok)).toHaveLength(5);
  });

  it("stop a stranger who tries passwords, and never the owner", async () => {
    await using fresh = await freshDatabase();
    const limits = openRateLimits(fresh.db, 1);
    expect((await limits.trySignIn(owner)).ok).toBe(true);
    await limits.signedIn(owner);

    expect(await passing(20, () => limits.trySignIn(stranger))).toBe(10);
    // Many strangers together use up what the account allows to unknown addresses …
    let at = 0;
    const passed = await passing(150, () =>
      limits.trySignIn({ ...stranger, ip: `2001:db8:0:${(at++).toString(16)}::1` }),
    );
    expect(passed).toBe(90);
    // … and the owner signs in from the usual place all the same.
    expect((await limits.trySignIn(owner)).ok).toBe(true);
  });

  it("cost nothing to who knows the password", async () => {
    await using fresh = await freshDatabase();
    const limits = openRateLimits(fresh.db, 1);
    const passed = await passing(150, async () => {
      const tried = await limits.trySignIn(owner);
      await limits.signedIn(owner);
      return tried;
    });
    expect(passed).toBe(150);
  });

  it("are multiplied by the factor, and off at 0", async () => {
    await using fresh = await freshDatabase();
    const doubled = openRateLimits(fresh.db, 2);
    expect(await passing(12, () => doubled.take("sign-up", { ip: "203.0.113.9", account: "a@b.test" }))).toBe(
      10,
    );
    const off = openRateLimits(fresh.db, 0);
    expect(await passing(12, () => off.take("sign-up", { ip: "203.0.113.9", account: "a@b.test" }))).toBe(12);
  });
});
