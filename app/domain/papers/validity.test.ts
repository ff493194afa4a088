import { describe, expect, test } from "vitest";
import { addDays, plainDate, toColumn } from "../plain-date.ts";
import { mayBring } from "./bringers.ts";
import { paperStates } from "./states.ts";
import { hasRunOut, isGateAhead, opensGate, paperNoticeStage } from "./validity.ts";

const today = plainDate("2026-11-23");
const until = (days: number) => toColumn(addDays(today, days));

describe("a paper with a last day", () => {
  test("counts to the end of that day and not after", () => {
    expect(hasRunOut({ state: "accepted", validUntil: until(0) }, today)).toBe(false);
    expect(hasRunOut({ state: "accepted", validUntil: until(-1) }, today)).toBe(true);
    expect(hasRunOut({ state: "accepted", validUntil: null }, today)).toBe(false);
  });
  test("opens its gate accepted and in time, waived, or replaced", () => {
    const opening = paperStates.filter((state) =>
      opensGate({ kind: "st1", state, validUntil: until(-1) }, today),
    );
    expect(opening).toEqual(["waived", "superseded"]);
    expect(opensGate({ kind: "st1", state: "accepted", validUntil: until(0) }, today)).toBe(true);
    // The note is made from the trucks when they are loaded; one that was brought is read first.
    const notes = paperStates.filter((state) => opensGate({ kind: "cmr", state }, today));
    expect(notes).toEqual(["required", "accepted", "waived", "superseded"]);
  });
  test("may be brought anew by whoever owes it once it has run out, and not before", () => {
    const paper = { owner: "producer", state: "accepted", validUntil: until(-1) };
    expect(mayBring("producer", paper, today)).toBe(true);
    expect(mayBring("producer", { ...paper, validUntil: until(5) }, today)).toBe(false);
    expect(mayBring("buyer", paper, today)).toBe(false);
  });
  test.each([
    [31, null],
    [30, "soon"],
    [8, "soon"],
    [7, "near"],
    [0, "near"],
    [-1, "over"],
    [-90, "over"],
  ])("that ends in %i days is spoken of: %s", (days, stage) => {
    expect(paperNoticeStage(addDays(today, days), today)).toBe(stage);
  });
});

test("a gate lies ahead until the goods have passed it; what has not left still has all of them before it", () => {
  const ahead = (state: string, restToShip = false) =>
    ["loading", "border", "release", "acceptance", null].filter((gate) =>
      isGateAhead(gate, { state, restToShip }),
    );
  expect(ahead("preparing")).toEqual(["loading", "border", "release", "acceptance"]);
  expect(ahead("shipped")).toEqual(["border", "release", "acceptance"]);
  expect(ahead("shipped", true)).toEqual(["loading", "border", "release", "acceptance"]);
  expect(ahead("delivered")).toEqual(["release", "acceptance"]);
  expect(ahead("completed")).toEqual([]);
});
