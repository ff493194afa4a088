import { describe, expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import { kilograms, tonnes } from "../quantity.ts";
import type { PublishedGoods } from "./off-sale.ts";
import { whyNotOnSale } from "./off-sale.ts";

const today = plainDate("2026-11-23");
const lot = {
  id: "1",
  expected: false,
  harvestedOn: plainDate("2026-11-01"),
  bestBefore: null,
  left: tonnes(10),
  recalled: false,
};
const goods: PublishedGoods = {
  status: "published",
  companyState: "verified",
  papers: [],
  certificates: [],
  lots: [lot],
  window: { availableFrom: null, availableTo: plainDate("2027-01-31"), minimumOrder: kilograms(1_000) },
};
const why = (change: Partial<PublishedGoods>) =>
  whyNotOnSale({ ...goods, ...change }, today).map((reason) => reason.why);

describe("goods that were published", () => {
  test("are on sale when nothing keeps them away", () => {
    expect(why({})).toEqual([]);
    expect(why({ status: "archived", lots: [] })).toEqual([]);
  });

  test("are kept away by each of the things that can end", () => {
    const yesterday = plainDate("2026-11-22");
    expect(why({ status: "paused" })).toEqual(["paused"]);
    expect(why({ status: "suspended", companyState: "suspended" })).toEqual([
      "suspended",
      "company_not_verified",
    ]);
    expect(why({ papers: [{ kind: "registration_extract", validUntil: yesterday }] })).toEqual([
      "company_paper_ended",
    ]);
    expect(why({ certificates: [{ kind: "organic", validUntil: yesterday }] })).toEqual([
      "certificate_ended",
    ]);
    expect(why({ lots: [{ ...lot, left: kilograms(999) }] })).toEqual(["sold_out"]);
    expect(why({ window: { ...goods.window, availableTo: yesterday } })).toEqual(["out_of_season"]);
  });

  test("hold to the end of the last day of what they rest on", () => {
    expect(why({ certificates: [{ kind: "organic", validUntil: today }] })).toEqual([]);
    expect(why({ window: { ...goods.window, availableTo: today } })).toEqual([]);
  });

  test("can lack several things at once", () => {
    expect(why({ status: "paused", lots: [] })).toEqual(["paused", "sold_out"]);
  });
});
