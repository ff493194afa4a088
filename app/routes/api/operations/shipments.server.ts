import { z } from "zod";
import { milestones } from "#app/domain/orders/milestones.ts";
import { operation } from "#app/http/api/operation.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import { day, kg, noBody, orNull } from "./fields.ts";
import { onOrder } from "./orders.server.ts";

const tag = "Shipments";

export const packOne = operation({
  ...onOrder,
  ...{ id: "record-packed-weight", method: "POST", path: "/orders/{number}/packed-weight" },
  ...{ tag, scope: "shipments:write", side: "producer" },
  summary: "What the scale says",
  description:
    "A line that is not named was packed as ordered. Beyond the tolerance the buyer has to agree: with `askConsent` they " +
    "are asked, and until they agree the order stays as it was; without it the weight is refused as a " +
    "likely mistake.",
  body: z
    .strictObject({
      lines: z
        .array(
          z.strictObject({
            line: z.union([z.uuid(), z.number().int().min(1).max(100)]).meta({
              description: "The line's id, or its position",
            }),
            packedKg: kg(),
          }),
        )
        .max(100),
      askConsent: z
        .boolean()
        .default(false)
        .meta({ description: "It was packed like this: ask the buyer where it is beyond the tolerance" }),
    })
    .meta({ id: "PackedWeight", examples: [{ lines: [{ line: 1, packedKg: "19480.5" }] }] }),
  refusals: [
    "order-moved-on",
    "packed-beyond-tolerance",
    "not-enough-left",
    "packed-nothing",
    "line-unknown",
  ],
  run: (call, { params, body }) =>
    recordPackedWeight(
      call,
      params.number,
      body.lines.map(({ line, packedKg }) => ({ line, weight: packedKg })),
      { askConsent: body.askConsent },
    ),
});

export const shipOne = operation({
  ...onOrder,
  ...{ id: "mark-shipped", method: "POST", path: "/orders/{number}/ship" },
  ...{ tag, scope: "shipments:write", side: "producer" },
  summary: "The trucks are loaded and leave",
  description:
    "A truck without a weight takes an even share of what the others leave. Where the trucks carry only a part, the rest " +
    "follows with a further call; `lines` say what of each line is on them, and without any, goods leave line after line.",
  body: z
    .strictObject({
      trucks: z
        .array(
          z.strictObject({
            plate: z.string().min(2).max(40),
            cmrNumber: z.string().min(1).max(60),
            eta: orNull(day()).default(null),
            packedKg: orNull(kg()).default(null),
          }),
        )
        .min(1)
        .max(60),
      lines: z
        .array(
          z.strictObject({
            line: z.union([z.uuid(), z.number().int().min(1).max(100)]).meta({
              description: "The line's id, or its position",
            }),
            loadedKg: kg(),
          }),
        )
        .max(100)
        .default([]),
    })
    .meta({
      id: "Loading",
      examples: [{ trucks: [{ plate: "10-AB-123", cmrNumber: "AZ 0012345", eta: "2026-12-12" }] }],
    }),
  refusals: [
    "order-moved-on",
    "unpaid-before-shipment",
    "papers-gate-loading",
    "not-packed",
    "trucks-do-not-add-up",
    "loaded-goods-do-not-add-up",
    "loaded-more-than-left",
    "line-unknown",
  ],
  run: (call, { params, body }) =>
    markShipped(
      call,
      params.number,
      body.trucks.map(({ packedKg, ...truck }) => ({ ...truck, packed: packedKg })),
      body.lines.map(({ line, loadedKg }) => ({ line, weight: loadedKg })),
    ),
});

export const reportOne = operation({
  ...onOrder,
  ...{ id: "report-milestone", method: "POST", path: "/orders/{number}/milestones" },
  ...{ tag, scope: "shipments:write", side: "producer" },
  summary: "How far a truck has come",
  body: z
    .strictObject({
      truck: z.number().int().min(1).max(1_000).meta({ description: "Its number within the order" }),
      milestone: z.enum(milestones),
      happenedAt: z.iso.datetime({ offset: true }),
    })
    .meta({
      id: "Milestone",
      examples: [{ truck: 1, milestone: "border", happenedAt: "2026-12-10T14:30:00+04:00" }],
    }),
  refusals: ["truck-unknown", "milestone-passed", "milestone-time-wrong"],
  run: (call, { params, body: { happenedAt, ...report } }) =>
    reportMilestone(call, params.number, { ...report, happenedAt: new Date(happenedAt) }),
});

export const receiveOne = operation({
  ...onOrder,
  ...{ id: "confirm-delivery", method: "POST", path: "/orders/{number}/confirm-delivery" },
  ...{ tag, scope: "shipments:write", side: "buyer" },
  summary: "Every truck has been received",
  description: "The claim window runs from here.",
  body: noBody,
  refusals: ["order-moved-on", "already-received", "claim-window-over"],
  run: (call, { params }) => confirmDelivery(call, params.number),
});
