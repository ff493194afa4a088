import { z } from "zod";
import type { Controls } from "./controls.ts";
import { faultShape } from "./faults.ts";
import { StripeRefusal } from "./refuse.ts";

type Control = (controls: Controls, body: unknown) => unknown;

function control<Schema extends z.ZodType>(
  schema: Schema,
  run: (controls: Controls, body: z.output<Schema>) => unknown,
): Control {
  return (controls, body) => run(controls, schema.parse(body));
}

const none = z.strictObject({});
const outcome = z.enum(["succeeded", "failed"]);

/** `POST /_controls/<name>` with a JSON body; the same deeds as the typed controls. */
const deeds: Readonly<Record<string, Control>> = {
  "set-clock": control(z.strictObject({ at: z.iso.datetime() }), (on, { at }) => on.setClock(new Date(at))),
  "advance-clock": control(z.strictObject({ seconds: z.number() }), (on, body) =>
    on.advanceClock(body.seconds * 1000),
  ),
  "add-fault": control(faultShape, (on, fault) => on.addFault(fault)),
  "clear-faults": control(none, (on) => on.clearFaults()),
  pay: control(
    z.strictObject({
      session: z.string(),
      way: z.enum(["card", "slow", "declined"]).default("card"),
      payerName: z.string().nullable().default(null),
    }),
    (on, { session, way, payerName }) => on.pay(session, way, payerName),
  ),
  "settle-slow-payment": control(z.strictObject({ session: z.string(), outcome }), (on, body) =>
    on.settleSlowPayment(body.session, body.outcome),
  ),
  "make-refunds-wait": control(z.strictObject({ wait: z.boolean() }), (on, { wait }) =>
    on.makeRefundsWait(wait),
  ),
  "settle-refund": control(z.strictObject({ refund: z.string() }), (on, { refund }) =>
    on.settleRefund(refund),
  ),
  "fail-refund": control(z.strictObject({ refund: z.string(), reason: z.string().optional() }), (on, body) =>
    on.failRefund(body.refund, body.reason),
  ),
  "open-dispute": control(
    z.strictObject({
      charge: z.string(),
      amount: z.int().positive().optional(),
      reason: z.string().optional(),
    }),
    (on, { charge, amount, reason }) => ({ dispute: on.openDispute(charge, amount, reason) }),
  ),
  "set-dispute-status": control(z.strictObject({ dispute: z.string(), status: z.string() }), (on, body) =>
    on.setDisputeStatus(body.dispute, body.status),
  ),
  "close-dispute": control(
    z.strictObject({ dispute: z.string(), outcome: z.enum(["won", "lost"]) }),
    (on, body) => on.closeDispute(body.dispute, body.outcome),
  ),
  "activate-account": control(z.strictObject({ account: z.string() }), (on, body) =>
    on.activateAccount(body.account),
  ),
  "deactivate-account": control(z.strictObject({ account: z.string() }), (on, body) =>
    on.deactivateAccount(body.account),
  ),
  "set-webhook": control(z.strictObject({ url: z.url(), secret: z.string().min(1) }), (on, target) =>
    on.deliveries.setTarget(target),
  ),
  "hold-deliveries": control(none, (on) => on.deliveries.hold()),
  "release-deliveries": control(
    z.strictObject({ order: z.union([z.enum(["as-made", "reversed"]), z.array(z.string())]).optional() }),
    async (on, { order }) => {
      on.deliveries.release(order);
      await on.deliveries.idle();
    },
  ),
  "drop-deliveries": control(z.strictObject({ count: z.int().min(0) }), (on, { count }) =>
    on.deliveries.drop(count),
  ),
  "retry-deliveries": control(none, (on) => on.deliveries.retryNow()),
  "wait-until-idle": control(none, (on) => on.deliveries.idle()),
  redeliver: control(
    z.strictObject({
      event: z.string(),
      times: z.int().min(1).max(1000).optional(),
      ageSeconds: z.number().optional(),
      secret: z.string().optional(),
      tampered: z.boolean().optional(),
    }),
    async (on, { event, ...how }) => ({ statuses: await on.deliveries.redeliver(event, how) }),
  ),
};

/** `GET /_controls/<name>` */
const looks: Readonly<Record<string, (controls: Controls) => unknown>> = {
  clock: (on) => ({ now: on.now().toISOString() }),
  events: (on) =>
    on.events().map(({ event, state, attempts }) => ({ id: event.id, type: event.type, state, attempts })),
  requests: (on) => on.requests(),
  sessions: (on) => on.sessions(),
};

/** Serves the controls; answers an HTTP status and what is to be sent as JSON. */
export async function serveControls(
  controls: Controls,
  request: { readonly method: string; readonly name: string; readonly body: string },
): Promise<{ status: number; body: unknown }> {
  try {
    if (request.method === "GET") {
      const look = Object.hasOwn(looks, request.name) ? looks[request.name] : undefined;
      return look === undefined ? unknown(request.name) : { status: 200, body: look(controls) };
    }
    const deed = Object.hasOwn(deeds, request.name) ? deeds[request.name] : undefined;
    if (deed === undefined) return unknown(request.name);
    return { status: 200, body: (await deed(controls, JSON.parse(request.body || "{}"))) ?? { done: true } };
  } catch (error) {
    if (error instanceof StripeRefusal) return { status: 409, body: { problem: error.message } };
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return { status: 400, body: { problem: error.message } };
    }
    throw error;
  }
}

function unknown(name: string) {
  return {
    status: 404,
    body: { problem: `no control is called ${name}`, controls: Object.keys({ ...deeds, ...looks }) },
  };
}
