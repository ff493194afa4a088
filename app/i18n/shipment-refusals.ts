import type { Answer } from "./answer.ts";

/** Refusals about papers, trucks and what happens to them on the way. */
export const shipmentRefusals = {
  "papers-gate-loading": { status: 409, message: "shipments.loadingPapersMissing" },
  "trucks-under-way": { status: 409, message: "refusals.trucksUnderWay" },
  "paper-moved-on": { status: 409, message: "refusals.paperMovedOn" },
  "paper-changed": { status: 409, message: "shipments.paperChanged" },
  "paper-not-yours": { status: 403, message: "refusals.notAllowed" },
  "paper-not-in-pack": { status: 400, message: "refusals.paperNotInPack", field: "kind" },
  "paper-file-missing": { status: 400, message: "refusals.paperFileMissing", field: "file" },
  "paper-file-too-large": { status: 413, message: "refusals.fileTooLarge", field: "file" },
  "paper-from-the-future": { status: 400, message: "refusals.paperFromTheFuture", field: "issuedOn" },
  "order-over": { status: 409, message: "refusals.orderOver" },
  "no-trucks": { status: 400, message: "refusals.noTrucks", field: "trucks[0].plate" },
  "trucks-do-not-add-up": { status: 400, message: "refusals.trucksDoNotAddUp", field: "trucks[0].packedKg" },
  "loaded-goods-do-not-add-up": {
    status: 400,
    message: "parts.goodsDoNotAddUp",
    field: "lines[0].loadedKg",
  },
  "loaded-more-than-left": { status: 400, message: "parts.moreThanLeft", field: "lines[0].loadedKg" },
  "truck-unknown": { status: 400, message: "refusals.truckUnknown", field: "truck" },
  "milestone-passed": { status: 409, message: "refusals.milestonePassed" },
  "milestone-time-wrong": { status: 400, message: "refusals.milestoneTimeWrong", field: "happenedAt" },
  "milestone-not-reported": { status: 409, message: "shipments.milestoneNotReported", field: "milestone" },
  "paper-dates-crossed": { status: 400, message: "shipments.paperDatesCrossed", field: "validUntil" },
  "paper-over": { status: 400, message: "shipments.paperOver", field: "validUntil" },
  "eta-over": { status: 400, message: "shipments.etaOver", field: "eta" },
  "truck-photos-missing": { status: 400, message: "shipments.photosMissing", field: "photos" },
  "truck-photos-too-many": { status: 400, message: "shipments.photosTooMany", field: "photos" },
} as const satisfies Record<string, Answer>;
