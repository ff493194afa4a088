import { expect, test } from "vitest";
import { likeliestInstalment } from "./likeliest-instalment.ts";

const one = { id: "first", number: "TH-2026-000043", left: 0n, ended: false };
const rest = { id: "second", number: "TH-2026-000043", left: 737_000n, ended: false };
const elsewhere = { id: "other", number: "TH-2026-000042", left: 737_000n, ended: false };
const options = [one, elsewhere, rest];

test.each([
  ["the one that was suggested, while something is left of it", "other", 737_000n, "other"],
  ["the rest of the same order, paid under the number of the first", "first", 737_000n, "second"],
  ["the one suggested, when the rest is another amount", "first", 700_000n, "first"],
  ["none, where nothing was suggested", null, 737_000n, undefined],
])("a receipt begins with %s", (_, suggested, left, expected) => {
  expect(likeliestInstalment({ options, suggested, left })?.id).toBe(expected);
});

test("what is owed of an order that ended is never the rest of another", () => {
  const ended = { ...rest, ended: true };
  expect(likeliestInstalment({ options: [one, ended], suggested: "first", left: 737_000n })?.id).toBe(
    "first",
  );
});
