import { describe, expect, test } from "vitest";
import type { OrderAudience, Situation } from "./deeds.ts";
import { openDeeds } from "./deeds.ts";
import type { Waiting } from "./next-step.ts";
import { nextStep } from "./next-step.ts";
import { actorsFor, noOrderFacts, orderStatuses } from "./states.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = new Date("2026-11-25T21:00:00Z");
const placed: Situation = {
  status: "placed",
  facts: noOrderFacts,
  request: null,
  claims: [],
  papersToBring: 0,
  papersToWaive: 0,
  trucksToReceive: 0,
  trucksUnderWay: 0,
  trucks: 0,
  trucksReported: 0,
  papersToAskAgain: 0,
  now,
};
const ready = { ...noOrderFacts, moneyReceived: true, packed: true, paidBeforeShipment: true };
const claim = {
  state: "open",
  openedBy: "buyer",
  answerDueAt: later,
  askedSide: null,
  questionDueAt: null,
} as const;
const question = { ...claim, state: "answered", askedSide: "buyer", questionDueAt: later } as const;
const asked = { askedBy: "buyer", state: "asked", answerBy: later } as const;

describe("the page of an order offers", () => {
  test.each<[string, Partial<Situation>, OrderAudience, string[]]>([
    ["the producer of a placed order an answer", {}, "producer", ["confirm-order", "decline-order"]],
    [
      "the producer whose goods were recalled no confirmation",
      { facts: { ...noOrderFacts, goodsMissing: true } },
      "producer",
      ["decline-order", "replace-goods"],
    ],
    ["its buyer a change and the way back", {}, "buyer", ["change-order", "cancel-order"]],
    [
      "nobody anything once 48 hours are over",
      { facts: { ...noOrderFacts, answerOverdue: true } },
      "buyer",
      [],
    ],
    ["staff nothing to do with it", {}, "staff", []],
    [
      "the buyer of a paid order only to ask for its end",
      { status: "preparing", facts: ready },
      "buyer",
      ["request-cancellation"],
    ],
    [
      "the buyer of goods packed beyond the tolerance the consent, and the producer no departure",
      { status: "preparing", facts: { ...ready, packed: false } },
      "buyer",
      ["consent-weight", "request-cancellation"],
    ],
    [
      "the producer of a paid order with all papers the departure",
      { status: "preparing", facts: ready },
      "producer",
      ["record-packed-weight", "mark-shipped", "choose-route", "request-cancellation"],
    ],
    [
      "not the departure while a paper is missing, but its upload",
      { status: "preparing", facts: { ...ready, papersMissing: ["cmr"] }, papersToBring: 1 },
      "producer",
      ["record-packed-weight", "choose-route", "upload-paper", "request-cancellation"],
    ],
    [
      "the side that was asked both answers",
      { status: "preparing", facts: ready, request: asked, papersToBring: 0 },
      "producer",
      ["record-packed-weight", "mark-shipped", "choose-route", "agree-cancellation", "refuse-cancellation"],
    ],
    ["the side that asked none", { status: "preparing", facts: ready, request: asked }, "buyer", []],
    [
      "staff the ruling once the answer is late",
      { status: "preparing", facts: ready, request: { ...asked, answerBy: now } },
      "staff",
      ["agree-cancellation", "refuse-cancellation"],
    ],
    [
      "the buyer of goods on the road their receipt",
      { status: "shipped", trucksUnderWay: 1, trucksToReceive: 1 },
      "buyer",
      ["confirm-delivery", "open-claim"],
    ],
    ["the buyer no claim once the window is over", { status: "delivered", trucksToReceive: 0 }, "buyer", []],
    [
      "the producer the answer to a claim",
      { status: "disputed", claims: [claim] },
      "producer",
      ["answer-claim"],
    ],
    [
      "the buyer the reply to a question",
      { status: "disputed", claims: [question] },
      "buyer",
      ["reply-claim", "withdraw-claim"],
    ],
    ["the producer none of it", { status: "disputed", claims: [question] }, "producer", []],
    ["staff no settlement before that", { status: "disputed", claims: [claim] }, "staff", []],
    ["nor while a question is open", { status: "disputed", claims: [question] }, "staff", []],
    [
      "staff the settlement after it",
      { status: "disputed", claims: [{ ...claim, state: "answered" }] },
      "staff",
      ["settle-claim"],
    ],
  ])("%s", (_, differing, audience, deeds) => {
    expect(openDeeds({ ...placed, ...differing }, audience)).toEqual(deeds);
  });

  test("no move that the table of states does not allow its reader", () => {
    const moves = {
      "confirm-order": "confirm",
      "decline-order": "decline",
      "mark-shipped": "ship",
      "cancel-order": "cancel",
      "open-claim": "dispute",
    } as const;
    for (const status of orderStatuses) {
      for (const audience of ["buyer", "producer", "staff"] as const) {
        for (const facts of [noOrderFacts, { ...ready, claimWindowOpen: true }]) {
          for (const deed of openDeeds({ ...placed, status, facts }, audience)) {
            if (!(deed in moves)) continue;
            // A further claim joins the dispute: the order does not move by it.
            if (deed === "open-claim" && status === "disputed" && audience === "buyer") continue;
            const command = moves[deed as keyof typeof moves];
            expect(actorsFor(status, command)).toContain(audience);
          }
        }
      }
    }
  });
});

describe("an order waits", () => {
  const waiting: Waiting = {
    status: "placed",
    facts: noOrderFacts,
    deadlineAt: later,
    request: null,
    claim: null,
    papersOwed: 0,
    papersToCheck: 0,
    paymentDueAt: null,
    paymentAfterDueAt: null,
    now,
  };
  test.each<[string, Partial<Waiting>, string, string]>([
    ["for the producer's answer", {}, "confirm", "producer"],
    [
      "for a job once it is too late",
      { facts: { ...noOrderFacts, answerOverdue: true } },
      "expires",
      "house",
    ],
    ["for the buyer's money", { status: "confirmed" }, "pay", "buyer"],
    [
      "for finance once a transfer was reported",
      { status: "confirmed", facts: { ...noOrderFacts, paymentReported: true } },
      "find_money",
      "staff",
    ],
    [
      "for papers first",
      { status: "preparing", papersOwed: 1, papersToCheck: 1 },
      "bring_papers",
      "producer",
    ],
    ["then for those who check them", { status: "preparing", papersToCheck: 1 }, "check_papers", "staff"],
    ["then for what is due before shipment", { status: "preparing" }, "pay_before_shipment", "buyer"],
    ["then for the loading", { status: "preparing", facts: ready }, "ship", "producer"],
    [
      "for an asked cancellation before all else",
      { status: "preparing", request: asked },
      "answer_cancellation",
      "producer",
    ],
    ["for the buyer's eyes", { status: "delivered" }, "inspect", "buyer"],
    ["for a job after the window", { status: "delivered", deadlineAt: now }, "closes", "house"],
    ["for the answer to a claim", { status: "disputed", claim }, "answer_claim", "producer"],
    ["for the reply to a question", { status: "disputed", claim: question }, "reply_claim", "buyer"],
    [
      "for the money of what came on credit",
      { status: "completed", paymentAfterDueAt: now },
      "pay_after_delivery",
      "buyer",
    ],
    [
      "for finance once that was reported",
      { status: "completed", paymentAfterDueAt: now, facts: { ...noOrderFacts, paymentReported: true } },
      "find_money",
      "staff",
    ],
    ["for nobody when all is paid", { status: "completed" }, "done", "nobody"],
    ["for nobody when it is over", { status: "expired" }, "ended", "nobody"],
  ])("%s", (_, differing, kind, who) => {
    expect(nextStep({ ...waiting, ...differing })).toMatchObject({ kind, who });
  });
});
