import { expect, test } from "vitest";
import { overwritesUnseen, stampOf } from "./draft-stamp.ts";
import { draftSteps, fieldsOfStep, stepAfter, stepBefore, stepOfField } from "./draft-steps.ts";
import { arrangePhotos } from "./photo-order.ts";

test("every field of a draft is saved by exactly one step", () => {
  const fields = draftSteps.flatMap((step) => fieldsOfStep[step] as readonly string[]);
  expect(new Set(fields).size).toBe(fields.length);
});

test.each([
  ["tiers[1].pricePerKg", "price"],
  ["specification.customsCode", "goods"],
  ["specification.measures.calibre.from", "quality"],
  ["certificates[0].number", "certificates"],
  ["harvestTo", "season"],
  ["title", "languages"],
  ["incotermPlace", "delivery"],
  ["variety", "goods"],
])("%s is mended in the step %s", (field, step) => {
  expect(stepOfField(field)).toBe(step);
});

test("the steps lead on and back, and the last one stays", () => {
  expect(stepAfter("goods")).toBe("quality");
  expect(stepAfter("check")).toBe("check");
  expect(stepBefore("goods")).toBeNull();
});

test.each([
  ["names what it saw, and nothing has come since", "3.7", null, null, false],
  ["saw an older state than somebody else left", "3.6", "me", "you", true],
  ["saw an older state than it left itself", "3.6", "me", "me", false],
  ["saw an older state and does not say who it is", "3.6", null, null, true],
  ["saw another revision", "2.7", null, "you", true],
  ["names nothing: it overwrites knowingly", null, null, "you", false],
])("a save that %s", (_what, seen, editor, latest, unseen) => {
  expect(overwritesUnseen({ number: 3, version: 7, editor: latest }, { seen, editor })).toBe(unseen);
  expect(stampOf({ number: 3, version: 7 })).toBe("3.7");
});

test.each([
  ["as they stand", [], null, ["a", "b", "c"]],
  ["as wished, those not named after", ["c"], null, ["c", "a", "b"]],
  ["without those that are gone or named twice", ["x", "b", "b"], null, ["b", "a", "c"]],
  ["one earlier", [], { what: "up", picture: "b" }, ["b", "a", "c"]],
  ["the first stays first", [], { what: "up", picture: "a" }, ["a", "b", "c"]],
  ["one later", [], { what: "down", picture: "b" }, ["a", "c", "b"]],
  ["one to the front", ["c", "b", "a"], { what: "first", picture: "a" }, ["a", "c", "b"]],
] as const)("photos are arranged: %s", (_what, wished, shift, order) => {
  expect(arrangePhotos(["a", "b", "c"], wished, shift)).toEqual(order);
});
