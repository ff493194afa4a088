import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMinutes } from "../plain-date.ts";
import { ok } from "../result.ts";
import type { ReviewCase } from "./case.ts";
import { caseDueAt, decideClaim, decideRelease, holderOf, mayDecide } from "./case.ts";
import { diffRevisions, diffWords } from "./diff.ts";
import { isCompanyReason, isListingReason, needsComment } from "./reasons.ts";

fc.configureGlobal({ seed: 20_261_123 });

const now = new Date("2026-11-23T09:00:00Z");
const dueAt = caseDueAt(now, null, new Set());
const open: ReviewCase = {
  state: "open",
  revision: "r1",
  dueAt,
  claimedBy: null,
  claimedUntil: null,
  firstLookAt: null,
};
const anna = { userId: "anna", ownCompany: false };
const ivan = { userId: "ivan", ownCompany: false };

describe("a case", () => {
  test("is due in two working days; a replacing submission keeps the first one's time", () => {
    expect(dueAt.toISOString()).toBe("2026-11-25T21:00:00.000Z");
    expect(caseDueAt(addMinutes(now, 5_000), dueAt, new Set())).toBe(dueAt);
  });
  test("is claimed for 30 minutes, by one", () => {
    const claimed = decideClaim(open, anna, now);
    if (!claimed.ok) throw new Error(claimed.refusal.code);
    expect(holderOf(claimed.value, addMinutes(now, 29))).toBe("anna");
    expect(holderOf(claimed.value, addMinutes(now, 30))).toBeNull();
    expect(decideClaim(claimed.value, ivan, addMinutes(now, 29))).toMatchObject({
      refusal: { code: "case-claimed", by: "anna" },
    });
    expect(mayDecide(claimed.value, ivan, addMinutes(now, 1)).ok).toBe(false);
    expect(mayDecide(claimed.value, anna, addMinutes(now, 1)).ok).toBe(true);
    expect(decideClaim(claimed.value, ivan, addMinutes(now, 30)).ok).toBe(true);
    expect(decideRelease(claimed.value, ivan, now)).toMatchObject({ refusal: { code: "case-claimed" } });
    expect(decideRelease(claimed.value, anna, now)).toEqual(ok(open));
  });
  test("can be decided by nobody's claim, never twice and never about one's own company", () => {
    expect(mayDecide(open, ivan, now).ok).toBe(true);
    expect(mayDecide({ ...open, state: "decided" }, ivan, now)).toMatchObject({
      refusal: { code: "case-closed", state: "decided" },
    });
    expect(mayDecide(open, { ...ivan, ownCompany: true }, now)).toMatchObject({
      refusal: { code: "own-company" },
    });
    expect(decideRelease(open, ivan, now)).toMatchObject({ refusal: { code: "case-not-claimed" } });
    expect(decideRelease({ ...open, state: "withdrawn" }, ivan, now).ok).toBe(false);
  });
});

describe("the difference between two revisions", () => {
  test("shows words kept, removed and added", () => {
    expect(diffWords("Şirin nar, 1 sort", "Şirin Göyçay narı, 1 sort")).toEqual([
      { kind: "same", text: "Şirin " },
      { kind: "removed", text: "nar" },
      { kind: "added", text: "Göyçay narı" },
      { kind: "same", text: ", 1 sort" },
    ]);
    expect(diffWords("", "")).toEqual([]);
  });
  test("joins back to both texts", () => {
    const text = fc
      .array(fc.constantFrom("nar", "алма", " ", ",", "\n", "5"), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });
  test("very long texts are shown whole", () => {
    const long = "nar ".repeat(2_000);
    expect(diffWords(long, `${long}x`).map((change) => change.kind)).toEqual(["removed", "added"]);
  });
  test("goes field by field, lists item by item", () => {
    expect(
      diffRevisions(
        { title: "Nar", grade: "1", photos: ["a", "b"], variety: null },
        { title: "Nar", grade: null, photos: ["a", "c"], region: "goychay" },
      ).map(({ field, kind }) => [field, kind]),
    ).toEqual([
      ["title", "same"],
      ["grade", "removed"],
      ["photos", "changed"],
      ["region", "added"],
    ]);
    expect(diffRevisions(null, { title: "Nar" })).toMatchObject([
      { field: "title", kind: "added", words: [] },
    ]);
  });
});

test("reasons are known codes, and 'other' needs words", () => {
  expect(isListingReason("photos-poor")).toBe(true);
  expect(isListingReason("toString")).toBe(false);
  expect(isCompanyReason("papers-missing")).toBe(true);
  expect(needsComment(["other"], " ")).toBe(true);
  expect(needsComment(["other", "photos-poor"], "")).toBe(false);
  expect(needsComment(["other"], "bax")).toBe(false);
});
