import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventVerdict } from "#app/outside/payment-facts.ts";
import type { Controls } from "#app/outside/stripe-stand-in/controls.ts";
import type { StripeWorld } from "./stripe-world.ts";
import { aCheckout, facts, openStandIn } from "./stripe-world.ts";

const noon = new Date("2026-11-20T12:00:00Z");
const secret = "whsec_today";
let world: StripeWorld;
let controls: Controls;
let endpoint: Server;
let verdicts: EventVerdict[];
/** What the endpoint answers to the next deliveries; 200 when used up. */
let answers: number[];

beforeEach(async () => {
  verdicts = [];
  answers = [];
  endpoint = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const signature = String(request.headers["stripe-signature"]);
    const body = Buffer.concat(chunks).toString();
    const verdict = world.news.verifyEvent(body, signature, ["whsec_tomorrow", secret], world.now());
    verdicts.push(verdict);
    response.writeHead(answers.shift() ?? (verdict.genuine ? 200 : 400)).end();
  });
  endpoint.listen(0, "127.0.0.1");
  await once(endpoint, "listening");
  const address = endpoint.address();
  const port = typeof address === "object" ? address?.port : 0;
  world = await openStandIn({
    clock: () => noon,
    seed: "fixed",
    webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`,
    webhookSecret: secret,
  });
  if (world.standIn === null) throw new Error("no stand-in");
  controls = world.standIn.controls;
  await controls.deliveries.idle();
  verdicts = [];
});
afterEach(async () => {
  await world.close();
  endpoint.closeAllConnections();
  endpoint.close();
});

const open = async () => facts(await world.payIn.openCheckout(aCheckout({}, world.now()))).externalId;
const types = () => verdicts.map((verdict) => (verdict.genuine ? verdict.event.type : verdict.reason));
const idOf = (type: string) => controls.events().find(({ event }) => event.type === type)?.event.id ?? "";

async function paidCheckout(): Promise<string> {
  const id = await open();
  controls.pay(id);
  await controls.deliveries.idle();
  return id;
}

describe("deliveries", () => {
  it("tell of a payment, signed, with our ids and what to read again", async () => {
    const id = await paidCheckout();
    expect(types()).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.completed",
    ]);
    expect(verdicts[3]).toMatchObject({
      event: { about: { kind: "checkout", externalId: id, ours: { attemptId: "attempt-1" } } },
    });
    expect(verdicts[1]).toMatchObject({
      event: { about: { kind: "capture", ours: { paymentId: "payment-1" } } },
    });
  });

  it("are repeated until they are taken", async () => {
    answers = [500, 500];
    controls.deliveries.hold();
    const id = await open();
    controls.pay(id);
    controls.deliveries.release([idOf("checkout.session.completed")]);
    await controls.deliveries.idle();
    await controls.deliveries.retryNow();
    await controls.deliveries.retryNow();
    const stored = controls.events().find(({ event }) => event.type === "checkout.session.completed");
    expect(stored).toMatchObject({ state: "delivered", attempts: [500, 500, 200] });
  });

  it("can be held and released in the opposite order", async () => {
    controls.deliveries.hold();
    await paidCheckout();
    expect(types()).toEqual([]);
    controls.deliveries.release("reversed");
    await controls.deliveries.idle();
    expect(types()[0]).toBe("checkout.session.completed");
    expect(types()[3]).toBe("payment_intent.created");
  });

  it("can be lost, and are then in the provider's list of undelivered events", async () => {
    controls.deliveries.drop(4);
    const id = await paidCheckout();
    expect(types()).toEqual([]);
    const missed = facts(await world.news.listUndeliveredEvents(noon));
    expect(missed.map(({ type }) => type)).toEqual(["charge.succeeded", "checkout.session.completed"]);
    expect(missed[1]?.about.externalId).toBe(id);
  });

  it("are not in that list once taken", async () => {
    await paidCheckout();
    expect(facts(await world.news.listUndeliveredEvents(noon))).toEqual([]);
  });

  it("can come five times", async () => {
    await paidCheckout();
    const statuses = await controls.deliveries.redeliver(idOf("checkout.session.completed"), { times: 5 });
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
  });

  it.each([
    ["too old", { ageSeconds: 301 }],
    ["signed with another secret", { secret: "whsec_thief" }],
    ["changed on the way", { tampered: true }],
  ])("%s are refused", async (_, how) => {
    await paidCheckout();
    verdicts = [];
    expect(await controls.deliveries.redeliver(idOf("charge.succeeded"), how)).toEqual([400]);
    expect(types()).toEqual(["bad_signature"]);
  });

  it("a little late are taken", async () => {
    await paidCheckout();
    expect(await controls.deliveries.redeliver(idOf("charge.succeeded"), { ageSeconds: 299 })).toEqual([200]);
  });

  it("tell of refunds, disputes and transfers with the capture they belong to", async () => {
    const id = await paidCheckout();
    const capture = facts(await world.payIn.readCheckout(id)).captures[0]?.externalId ?? "";
    verdicts = [];
    controls.openDispute(capture);
    await controls.deliveries.idle();
    expect(verdicts[0]).toMatchObject({
      event: {
        type: "charge.dispute.created",
        about: { kind: "dispute", captureId: capture, ours: { attemptId: null } },
      },
    });
  });
});

describe("a signature", () => {
  const signed = (body: string, by: string) => {
    const timestamp = Math.floor(noon.getTime() / 1000);
    return `t=${timestamp},v1=${createHmac("sha256", by).update(`${timestamp}.${body}`).digest("hex")}`;
  };
  const badSignature = { genuine: false, reason: "bad_signature" };
  const anEvent = async (differing: object = {}) => {
    await paidCheckout();
    return JSON.stringify({ ...controls.events()[0]?.event, ...differing }, null, 2);
  };

  it("is good for the very bytes only, not for a body that was parsed and written again", async () => {
    const body = await anEvent();
    const header = signed(body, secret);
    expect(world.news.verifyEvent(body, header, [secret], noon).genuine).toBe(true);
    expect(world.news.verifyEvent(JSON.stringify(JSON.parse(body)), header, [secret], noon)).toEqual(
      badSignature,
    );
  });

  it("is never good with an empty secret, without a secret, without a header or without a body", async () => {
    const body = await anEvent();
    const { verifyEvent } = world.news;
    expect(verifyEvent(body, signed(body, ""), [""], noon)).toEqual(badSignature);
    expect(verifyEvent(body, signed(body, secret), [], noon)).toEqual(badSignature);
    expect(verifyEvent(body, null, [secret], noon)).toEqual(badSignature);
    expect(verifyEvent("", signed("", secret), [secret], noon)).toEqual(badSignature);
  });

  it("does not make an event of the other mode, or something else than an event, ours", async () => {
    const live = await anEvent({ livemode: true });
    expect(world.news.verifyEvent(live, signed(live, secret), [secret], noon)).toEqual({
      genuine: false,
      reason: "other_mode",
    });
    for (const body of ["null", "[]", "{}", "not json"]) {
      expect(world.news.verifyEvent(body, signed(body, secret), [secret], noon)).toEqual({
        genuine: false,
        reason: "unreadable",
      });
    }
  });
});
