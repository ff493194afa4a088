import { describe, expect, test } from "vitest";
import { priceE4 } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import { tonnes } from "../quantity.ts";
import type { ShownCertificate } from "./diff-parts.ts";
import { diffCertificates, diffPhotos, diffTiers } from "./diff-parts.ts";

const tier = (from: number, price: bigint) => ({ from: tonnes(from), price: priceE4(price) });

test("tiers are compared by the quantity they begin at", () => {
  const changes = diffTiers(
    [tier(1, 12_000n), tier(20, 11_000n)],
    [tier(1, 12_000n), tier(10, 11_500n), tier(20, 10_900n)],
  );
  expect(changes.map(({ from, kind }) => [from, kind])).toEqual([
    [tonnes(1), "same"],
    [tonnes(10), "added"],
    [tonnes(20), "changed"],
  ]);
});

const certificate = (change: Partial<ShownCertificate>): ShownCertificate => ({
  kind: "globalgap",
  number: "1",
  issuer: "AQTA",
  issuedOn: plainDate("2026-01-01"),
  validUntil: plainDate("2026-12-31"),
  fileId: "a",
  fileName: "a.pdf",
  ...change,
});

test("a certificate renewed under another number is changed, another kind is added", () => {
  const renewed = certificate({ number: "2", validUntil: plainDate("2027-12-31") });
  const changes = diffCertificates(
    [certificate({}), certificate({ kind: "organic", number: "9" })],
    [renewed, certificate({ kind: "halal", number: "7" })],
  );
  expect(changes.map(({ after, before, kind }) => [before?.number, after?.number, kind])).toEqual([
    ["1", "2", "changed"],
    [undefined, "7", "added"],
    ["9", undefined, "removed"],
  ]);
  expect(diffCertificates([certificate({})], [certificate({})])[0]?.kind).toBe("same");
});

describe("photos", () => {
  const photo = (id: string, change: { caption?: string; turnedFrom?: string } = {}) => ({
    id,
    caption: change.caption ?? "",
    turnedFrom: change.turnedFrom ?? null,
  });
  const marksOf = (changes: ReturnType<typeof diffPhotos>) =>
    changes.map(({ before, after, marks }) => [after ?? before, ...marks]);

  test("one put in front is new, and the others have not moved", () => {
    const changes = diffPhotos([photo("a"), photo("b")], [photo("n"), photo("a"), photo("b")]);
    expect(marksOf(changes)).toEqual([["n", "added"], ["a"], ["b"]]);
  });

  test("the last made the first has moved, alone", () => {
    const changes = diffPhotos([photo("a"), photo("b"), photo("c")], [photo("c"), photo("a"), photo("b")]);
    expect(marksOf(changes)).toEqual([["c", "moved"], ["a"], ["b"]]);
  });

  test("one turned is the same photo, one described anew says so, one taken out comes last", () => {
    const before = [photo("a"), photo("b", { caption: "Bağ" }), photo("c")];
    const after = [photo("a2", { turnedFrom: "a" }), photo("b", { caption: "Anbar" })];
    expect(marksOf(diffPhotos(before, after))).toEqual([
      ["a2", "turned"],
      ["b", "described"],
      ["c", "removed"],
    ]);
  });
});
