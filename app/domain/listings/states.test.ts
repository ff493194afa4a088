import { describe, expect, test } from "vitest";
import { ok } from "../result.ts";
import {
  decideArchive,
  decidePause,
  decideReinstatement,
  decideResume,
  decideSuspension,
} from "./on-sale.ts";
import type { ReviewedListing } from "./revision.ts";
import {
  decideApproval,
  decideChangesRequested,
  decideRejection,
  decideSubmission,
  decideWithdrawal,
  isEditable,
  moveListing,
  revisionMoves,
  revisionStates,
} from "./revision.ts";
import {
  isOnSale,
  listingCommandBy,
  listingCommands,
  listingMoves,
  listingStatuses,
  nextListingStatus,
} from "./states.ts";

describe("the listing's table", () => {
  test("every status can be reached from draft, and every one but archived can be left", () => {
    const reached = new Set<string>(["draft"]);
    for (let round = 0; round < listingStatuses.length; round += 1) {
      for (const status of listingStatuses) {
        if (reached.has(status)) for (const next of Object.values(listingMoves[status])) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...listingStatuses].sort());
    const ends = listingStatuses.filter((status) => Object.keys(listingMoves[status]).length === 0);
    expect(ends).toEqual(["archived"]);
  });
  test("every status × command × actor is decided", () => {
    for (const status of listingStatuses) {
      for (const command of listingCommands) {
        for (const actor of ["producer", "staff", "system"] as const) {
          const next = nextListingStatus(status, command);
          const by: readonly string[] = listingCommandBy[command];
          const decision = moveListing(status, command, actor);
          if (next !== null && by.includes(actor)) expect(decision).toEqual(ok(next));
          else expect(decision.ok).toBe(false);
        }
      }
    }
  });
  test("nothing goes on sale but by a moderator's approval, or back by pausing's and suspension's end", () => {
    for (const status of listingStatuses) {
      for (const [command, next] of Object.entries(listingMoves[status])) {
        if (isOnSale(status) || next !== "published") continue;
        expect(["approve", "resume", "reinstate"]).toContain(command);
      }
    }
  });
});

test("a decided revision is never edited, only a draft is", () => {
  expect(revisionStates.filter(isEditable)).toEqual(["draft"]);
  for (const state of revisionStates) expect(revisionMoves[state]).not.toContain("draft");
});

const inReview: ReviewedListing = { status: "in_review", approved: null, submitted: "r2" };
const onSale: ReviewedListing = { status: "published", approved: "r1", submitted: "r2" };
const reader = { revision: "r2", ownCompany: false };

describe("submission", () => {
  test("a first draft goes to review, a newer one takes its place", () => {
    const draft = { state: "draft", issues: 0 } as const;
    expect(decideSubmission({ status: "draft", approved: null, submitted: null }, draft, true)).toEqual(
      ok({ status: "in_review", withdraws: null }),
    );
    expect(decideSubmission(inReview, draft, true)).toEqual(ok({ status: "in_review", withdraws: "r2" }));
  });
  test("an edit of a published listing leaves it on sale", () => {
    expect(decideSubmission({ ...onSale, submitted: null }, { state: "draft", issues: 0 }, true)).toEqual(
      ok({ status: "published", withdraws: null }),
    );
  });
  test.each([
    [{ state: "draft", issues: 0 }, false, "company-not-verified"],
    [{ state: "submitted", issues: 0 }, true, "revision-not-a-draft"],
    [{ state: "draft", issues: 2 }, true, "draft-incomplete"],
  ] as const)("%o with a verified company %s is refused: %s", (draft, verified, code) => {
    expect(decideSubmission(inReview, draft, verified)).toMatchObject({ refusal: { code } });
  });
  test("an archived listing takes no more", () => {
    const archived = { status: "archived", approved: null, submitted: null } as const;
    expect(decideSubmission(archived, { state: "draft", issues: 0 }, true)).toMatchObject({
      refusal: { code: "listing-moved-on", status: "archived" },
    });
  });
});

describe("a decision names the revision that was read", () => {
  test("approval puts it on sale and supersedes the last one", () => {
    expect(decideApproval(inReview, reader, false)).toEqual(ok({ status: "published", supersedes: null }));
    expect(decideApproval(onSale, reader, false)).toEqual(ok({ status: "published", supersedes: "r1" }));
  });
  test("another revision came meanwhile: refused, and the newer one is named", () => {
    const stale = { ...reader, revision: "r1" };
    const refusal = { code: "revision-moved-on", current: "r2" };
    expect(decideApproval(inReview, stale, false)).toEqual({ ok: false, refusal });
    expect(decideChangesRequested(inReview, stale, 1)).toEqual({ ok: false, refusal });
    expect(decideRejection({ ...inReview, submitted: null }, stale, 1)).toMatchObject({
      refusal: { current: null },
    });
  });
  test("nobody decides about their own company", () => {
    expect(decideApproval(inReview, { ...reader, ownCompany: true }, false)).toMatchObject({
      refusal: { code: "own-company" },
    });
  });
  test("animal goods without the establishment's number are not approved", () => {
    expect(decideApproval(inReview, reader, true)).toMatchObject({
      refusal: { code: "establishment-missing" },
    });
  });
  test("turning down needs a reason, and leaves a published listing on sale", () => {
    expect(decideChangesRequested(inReview, reader, 0)).toMatchObject({
      refusal: { code: "reasons-missing" },
    });
    expect(decideChangesRequested(inReview, reader, 1)).toEqual(ok("changes_requested"));
    expect(decideRejection(inReview, reader, 1)).toEqual(ok("rejected"));
    expect(decideRejection(onSale, reader, 1)).toEqual(ok("published"));
  });
});

test("withdrawing takes the submitted revision back", () => {
  expect(decideWithdrawal(inReview)).toEqual(ok({ status: "draft", withdraws: "r2" }));
  expect(decideWithdrawal({ ...inReview, submitted: null })).toMatchObject({
    refusal: { code: "nothing-in-review" },
  });
});

test("pause, resume, archive, suspend and reinstate", () => {
  expect(decidePause("published")).toEqual(ok("paused"));
  expect(decidePause("draft")).toMatchObject({ refusal: { code: "listing-moved-on" } });
  expect(decideResume("paused", true)).toEqual(ok("published"));
  expect(decideResume("paused", false)).toMatchObject({ refusal: { code: "company-not-verified" } });
  expect(decideResume("suspended", true)).toMatchObject({ refusal: { code: "listing-moved-on" } });
  expect(decideArchive(onSale, "producer")).toEqual(ok({ status: "archived", withdraws: "r2" }));
  expect(decideArchive({ ...onSale, status: "archived" }, "producer").ok).toBe(false);
  expect(decideSuspension("published", "staff", "pest found")).toEqual(ok("suspended"));
  expect(decideSuspension("published", "staff", "")).toMatchObject({ refusal: { code: "reason-missing" } });
  expect(decideSuspension("published", "producer", "x")).toMatchObject({
    refusal: { code: "listing-not-yours-to-decide" },
  });
  expect(decideReinstatement("suspended", "staff")).toEqual(ok("published"));
});
