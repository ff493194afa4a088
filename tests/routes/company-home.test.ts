import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";
import type { AccessWorld } from "./access-world.ts";
import { furnish } from "./access-world.ts";

let site: Site;
let world: AccessWorld;
beforeAll(async () => {
  site = await openSite();
  world = await furnish(site.db);
}, 60_000);
afterAll(() => site?.[Symbol.asyncDispose]());

/** Each figure of a home that leads to a list: how many it says, and where the list is. */
async function figures(side: "producer" | "buyer") {
  const ask = await site.fetchAs(world.people[side]);
  const page = await (await ask(`/en/${side}`)).text();
  const links = [...page.matchAll(/<a class="stat-link" href="([^"]+)" data-count="(\d+)"/g)];
  return links.map(([, href = "", count = ""]) => ({
    href: href.replaceAll("&amp;", "&"),
    count: Number(count),
    read: async () => (await ask(href.replaceAll("&amp;", "&"))).text(),
  }));
}

/** What a row of each list is marked with. */
const rowOf: readonly (readonly [RegExp, RegExp])[] = [
  [/\/producer\/listings\?/, /data-listing="/g],
  [/\/orders\?/, /data-order="/g],
  [/\/payouts\?/, /data-payout="/g],
  [/\/basket$/, /name="change-quantity"/g],
];

describe.each(["producer", "buyer"] as const)("the first page of a %s's day", (side) => {
  test("counts exactly the rows of the lists it leads to", async () => {
    const all = await figures(side);
    expect(all.length).toBeGreaterThan(6);
    expect(all.some(({ count }) => count > 0)).toBe(true);
    for (const { href, count, read } of all) {
      const [, row] = rowOf.find(([path]) => path.test(href)) ?? [];
      if (row === undefined) throw new Error(`no list is known at ${href}`);
      const rows = [...(await read()).matchAll(row)].length;
      expect({ href, rows }).toEqual({ href, rows: count });
    }
  });
});

test("a payout that came to nothing is neither counted nor shown", async () => {
  const ask = await site.fetchAs(world.people.producer);
  const shown = async () => (await ask("/en/producer/payouts?show=to-come")).text();
  const { id } = world.payout;
  expect(await shown()).toContain(`data-payout="${id}"`);
  await site.db.payout.update({ where: { id }, data: { state: "held", amount: 0n } });
  expect(await shown()).not.toContain("data-payout=");
  const { payoutsToCome } = Object.fromEntries(
    (await figures("producer")).map(({ href, count }) => [
      href.includes("to-come") ? "payoutsToCome" : href,
      count,
    ]),
  );
  expect(payoutsToCome).toBe(0);
});
