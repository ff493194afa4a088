import type { Answer } from "./answer.ts";

/** Refusals about receiving goods and claims about them. */
export const claimRefusals = {
  "claim-moved-on": { status: 409, message: "refusals.claimMovedOn" },
  "claim-not-yours": { status: 403, message: "refusals.notAllowed" },
  "claim-answer-late": { status: 409, message: "refusals.claimAnswerLate" },
  "claim-not-due-yet": { status: 409, message: "refusals.claimNotDueYet" },
  "claim-question-open": { status: 409, message: "claims.questionOpen" },
  "claim-not-asked": { status: 409, message: "claims.notAsked" },
  "claim-changed": { status: 409, message: "claims.changed" },
  "card-dispute-open": { status: 409, message: "claims.cardDisputeOpen" },
  "claim-amount-wrong": { status: 400, message: "refusals.claimAmountWrong", field: "amount" },
  "rest-not-credited": { status: 409, message: "parts.restNotCredited", field: "amount" },
  "claim-more-than-delivered": { status: 400, message: "claims.moreThanLeft", field: "lines[0].quantityKg" },
  "no-claim": { status: 409, message: "refusals.noClaim" },
  "received-more-than-loaded": { status: 400, message: "claims.receivedMore", field: "lines[0].receivedKg" },
  "weighed-too-early": { status: 400, message: "claims.weighedEarly", field: "lines[0].receivedKg" },
} as const satisfies Record<string, Answer>;
