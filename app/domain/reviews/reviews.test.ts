import { describe, expect, test } from "vitest";
import { orderStatuses } from "../orders/states.ts";
import { decideAnswering, decideModeration, decideWriting } from "./review.ts";
import { scoresOf } from "./scores.ts";

const first = { state: "submitted", version: 1 } as const;
const published = { ...first, state: "published" } as const;

describe("a review", () => {
  test.each(orderStatuses)("of an order that is %s", (status) => {
    expect(decideWriting(status, null)).toEqual(
      status === "completed" ? { ok: true, value: 1 } : { ok: false, refusal: { code: "review-too-early" } },
    );
  });

  test("is written anew until it is published", () => {
    expect(decideWriting("completed", first)).toMatchObject({ value: 2 });
    expect(decideWriting("completed", { ...first, state: "rejected" })).toMatchObject({ value: 2 });
    expect(decideWriting("completed", published)).toMatchObject({ refusal: { code: "review-decided" } });
  });

  test("is answered only where everybody can read it", () => {
    expect(decideAnswering(first, null)).toMatchObject({ refusal: { code: "review-not-published" } });
    expect(decideAnswering(published, null)).toMatchObject({ value: 1 });
    expect(decideAnswering(published, published)).toMatchObject({ refusal: { code: "review-decided" } });
  });

  test("is decided in the version that was read, with a reason against it, by nobody concerned", () => {
    const publish = { outcome: "published", version: 1, reason: "" } as const;
    expect(decideModeration(first, publish, false)).toMatchObject({ value: "published" });
    expect(decideModeration({ ...first, version: 2 }, publish, false)).toMatchObject({
      refusal: { code: "review-changed" },
    });
    expect(decideModeration({ ...first, state: "rejected" }, publish, false)).toMatchObject({
      refusal: { code: "review-moved-on" },
    });
    expect(decideModeration(first, publish, true)).toMatchObject({ refusal: { code: "own-company" } });
    expect(decideModeration(first, { ...publish, outcome: "rejected" }, false)).toMatchObject({
      refusal: { code: "reason-needed" },
    });
  });
});

test("averages have one decimal and rest on every review; of none there is nothing to say", () => {
  expect(scoresOf({ quality: 0, punctuality: 0, papers: 0 }, 0)).toBeNull();
  expect(scoresOf({ quality: 14, punctuality: 10, papers: 9 }, 3)).toEqual({
    quality: 4.7,
    punctuality: 3.3,
    papers: 3,
    overall: 3.7,
    count: 3,
  });
});
