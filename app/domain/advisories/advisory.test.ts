import { describe, expect, test } from "vitest";
import { plainDate } from "../plain-date.ts";
import { advisoryStates, checkContent, decideMove } from "./advisory.ts";

const today = plainDate("2026-11-23");
const from = plainDate("2026-11-01");
const tomato = { commodity: "tomato", category: null, region: null };

describe("what an advisory says", () => {
  test("is about goods or a region, and ends after it begins", () => {
    expect(checkContent(tomato, { from, until: null }, today).ok).toBe(true);
    expect(checkContent({ ...tomato, region: "shamkir" }, { from, until: today }, today).ok).toBe(true);
    const nothing = { commodity: null, category: null, region: null };
    expect(checkContent(nothing, { from, until: null }, today)).toMatchObject({
      refusal: { code: "advisory-scope-missing" },
    });
    expect(checkContent({ ...tomato, category: "fruit" }, { from, until: null }, today)).toMatchObject({
      refusal: { code: "advisory-two-scopes" },
    });
    expect(checkContent(tomato, { from, until: plainDate("2026-10-31") }, today)).toMatchObject({
      refusal: { code: "advisory-ends-before-it-begins" },
    });
    expect(checkContent(tomato, { from, until: plainDate("2026-11-22") }, today)).toMatchObject({
      refusal: { code: "advisory-over" },
    });
  });
});

describe("a version", () => {
  test("is published by somebody else than who wrote it; what came with the program by anybody", () => {
    const version = { state: "proposed", proposedBy: "anna" } as const;
    expect(decideMove(version, "publish", "anna")).toMatchObject({ refusal: { code: "own-entry" } });
    expect(decideMove(version, "publish", "ivan")).toEqual({ ok: true, value: "published" });
    expect(decideMove({ ...version, proposedBy: null }, "publish", "anna").ok).toBe(true);
    expect(decideMove(version, "discard", "anna")).toEqual({ ok: true, value: "discarded" });
  });
  test("moves along the table and nowhere else", () => {
    const possible = advisoryStates.flatMap((state) =>
      (["publish", "discard", "withdraw"] as const)
        .filter((move) => decideMove({ state, proposedBy: null }, move, "anna").ok)
        .map((move) => `${state} ${move}`),
    );
    expect(possible).toEqual(["proposed publish", "proposed discard", "published withdraw"]);
  });
});
