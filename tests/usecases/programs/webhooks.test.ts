import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { System } from "#app/domain/actor.ts";
import { MOST_TRIES, nextTry } from "#app/domain/programs/retry.ts";
import { webhookEvents } from "#app/domain/programs/webhook-events.ts";
import type { WebhookAnswer, WebhookMessage } from "#app/outside/webhooks.server.ts";
import { suspendCompany } from "#app/usecases/companies/suspend-company.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { addWebhook } from "#app/usecases/programs/add-webhook.ts";
import { deliverWebhooks } from "#app/usecases/programs/deliver-webhooks.ts";
import { forgetTraces } from "#app/usecases/programs/forget-traces.ts";
import { removeWebhook } from "#app/usecases/programs/remove-webhook.ts";
import { resendDelivery } from "#app/usecases/programs/resend-delivery.ts";
import { restartWebhook } from "#app/usecases/programs/restart-webhook.ts";
import { aMember, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aModerator, aProducer, must, openCaseOf, submitted } from "#tests/support/listing-world.ts";
import { aPlacedDeal, callAt, pay } from "#tests/support/order-world.ts";
import { callAs, memberOf, staffOf } from "#tests/support/people-world.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const url = "https://erp.example.az/hooks";
const house = { loopback: false, seal: (id: string, secret: string) => `sealed ${id} ${secret}` };
const open = (id: string, sealed: string) =>
  sealed.startsWith(`sealed ${id} `) ? sealed.slice(`sealed ${id} `.length) : null;
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);

async function ownerCall(db: Db, companyId: string, now = monday) {
  const { userId } = await db.membership.findFirstOrThrow({ where: { companyId, role: "owner" } });
  return callAs(db, await memberOf(db, userId), { now });
}

async function aWebhook(db: Db, companyId: string, events = webhookEvents.slice()) {
  const call = await ownerCall(db, companyId);
  return must(await addWebhook(call, companyId, { url, events }, house));
}

/** A receiver that answers as told, and keeps what it got. */
function receiver(...answers: readonly (WebhookAnswer | number)[]) {
  const got: WebhookMessage[] = [];
  let at = 0;
  const outside = quietOutside({
    webhooks: {
      post: async (message) => {
        got.push(message);
        const answer = answers[Math.min(at++, answers.length - 1)] ?? 200;
        return typeof answer === "number" ? { answered: true, status: answer } : answer;
      },
    },
  });
  return { got, outside };
}
const system: System = { kind: "system" };

async function send(db: Db, to: ReturnType<typeof receiver>, now = monday) {
  let delivered = 0;
  for (;;) {
    const turn = await deliverWebhooks(callAs(db, system, { now, outside: to.outside }), open);
    delivered += turn.delivered;
    if (!turn.more) return delivered;
  }
}

describe("a webhook", () => {
  test("is told of orders, payments and decisions, signed, each once, with names and no more", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 1_000 });
    const selling = await aWebhook(db, deal.producer.companyId);
    const buying = await aWebhook(db, deal.buyer.companyId, ["order.state"]);
    must(await confirmOrder(callAt(db, deal.producer), deal.number));
    await pay(db, deal);
    const to = receiver();
    expect(await send(db, to)).toBe(5);
    const bodies = to.got.map(({ body }) => JSON.parse(body));
    const tally = bodies.map(({ type, data }) => `${type} ${data.state ?? data.amount}`).sort();
    expect(tally).toEqual([
      "order.state confirmed",
      "order.state confirmed",
      "order.state preparing",
      "order.state preparing",
      "payment.received 1250.00",
    ]);
    expect(bodies.every(({ data }) => data.number === deal.number)).toBe(true);
    expect(await send(db, to)).toBe(0);

    const [first] = to.got;
    if (first === undefined) throw new Error("nothing came");
    const id = first.headers["webhook-id"] ?? "";
    const { endpointId } = await db.webhookDelivery.findUniqueOrThrow({ where: { id } });
    const { secret } = endpointId === selling.id ? selling : buying;
    const signed = `${id}.${first.headers["webhook-timestamp"]}.${first.body}`;
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    expect(first.headers["webhook-signature"]).toBe(
      `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
    );
    expect(first.headers["webhook-timestamp"]).toBe(String(monday.getTime() / 1000));
  });

  test("is told of what was decided; one that did not ask is not", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const producer = await aProducer(db);
    await aWebhook(db, producer.companyId, ["listing.decided"]);
    const listingId = await submitted(db, producer);
    const moderator = await aModerator(db);
    const review = await openCaseOf(db, listingId);
    must(await claimCase(callAs(db, moderator), review.id));
    must(
      await approveRevision(callAs(db, moderator), review.id, { revision: review.revisionId, comment: "" }),
    );
    const to = receiver();
    expect(await send(db, to)).toBe(1);
    expect(JSON.parse(to.got[0]?.body ?? "")).toMatchObject({
      type: "listing.decided",
      data: { listing: listingId, revision: 1, decision: "approved" },
    });
  });

  test("is tried again with the same id until it answers, and its others wait for nobody else", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 1_000 });
    await aWebhook(db, deal.producer.companyId, ["order.state"]);
    must(await confirmOrder(callAt(db, deal.producer), deal.number));
    const to = receiver(500, { answered: false, why: "timeout" }, 302, 204);
    const ids = () => new Set(to.got.map(({ headers }) => headers["webhook-id"])).size;
    expect(await send(db, to)).toBe(0);
    expect(await send(db, to, new Date(monday.getTime() + 4_000))).toBe(0);
    expect(to.got).toHaveLength(1);
    await send(db, to, new Date(monday.getTime() + 5_000));
    await send(db, to, new Date(monday.getTime() + 60_000));
    const kept = await db.webhookDelivery.findFirstOrThrow();
    expect([kept.attempts, kept.status, kept.deliveredAt]).toEqual([3, 302, null]);
    expect(await send(db, to, hours(1))).toBe(1);
    expect([to.got.length, ids()]).toEqual([4, 1]);
  });

  test("is stopped after a day without an answer, or at once when it is gone; the owners are told and may restart it", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 1_000 });
    const { companyId } = deal.producer;
    const { id } = await aWebhook(db, companyId, ["order.state"]);
    const colleague = await aMember(db, { id: companyId }, "owner");
    must(await confirmOrder(callAt(db, deal.producer), deal.number));
    const silent = receiver({ answered: false, why: "timeout" });
    let now = monday;
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      await send(db, silent, now);
      now = nextTry(tries, now) ?? now;
    }
    expect(now.getTime() - monday.getTime()).toBeLessThan(24 * 3_600_000);
    expect(silent.got).toHaveLength(MOST_TRIES);
    const stopped = await db.webhookEndpoint.findUniqueOrThrow({ where: { id } });
    expect([stopped.stopReason, stopped.stoppedAt]).toEqual(["failing", now]);
    expect(await db.outboxMessage.count({ where: { kind: "webhook-stopped", userId: colleague.id } })).toBe(
      1,
    );
    // Nothing is kept for it while it stands still.
    await pay(db, deal, { now });
    expect(await db.webhookDelivery.count()).toBe(1);

    const owner = await ownerCall(db, companyId, now);
    const { id: message } = await db.webhookDelivery.findFirstOrThrow();
    expect(await resendDelivery(owner, message)).toMatchObject({ refusal: { code: "webhook-moved-on" } });
    must(await restartWebhook(owner, id));
    expect(await restartWebhook(owner, id)).toMatchObject({ refusal: { code: "webhook-moved-on" } });
    must(await resendDelivery(owner, message));
    const gone = receiver(410);
    await send(db, gone, new Date(now.getTime() + 1_000));
    expect(gone.got[0]?.headers["webhook-id"]).toBe(message);
    expect((await db.webhookEndpoint.findUniqueOrThrow({ where: { id } })).stopReason).toBe("gone");
    expect(await db.outboxMessage.count({ where: { kind: "webhook-stopped", userId: colleague.id } })).toBe(
      2,
    );
  });

  test("whose secret can no longer be read is stopped and sends nothing unsigned", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 1_000 });
    const { id } = await aWebhook(db, deal.producer.companyId, ["order.state"]);
    must(await confirmOrder(callAt(db, deal.producer), deal.number));
    const to = receiver();
    await deliverWebhooks(callAs(db, system, { outside: to.outside }), () => null);
    expect(to.got).toEqual([]);
    const endpoint = await db.webhookEndpoint.findUniqueOrThrow({ where: { id } });
    expect(endpoint.stopReason).toBe("secret-lost");
    expect(await restartWebhook(await ownerCall(db, deal.producer.companyId), id)).toMatchObject({
      refusal: { code: "webhook-moved-on" },
    });
  });

  test("is sent each message by one worker, however many there are; a killed one's come after its lease", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 1_000 });
    await aWebhook(db, deal.producer.companyId, ["order.state"]);
    await aWebhook(db, deal.buyer.companyId, ["order.state"]);
    must(await confirmOrder(callAt(db, deal.producer), deal.number));
    const to = receiver();
    await Promise.all([send(db, to), send(db, to), send(db, to)]);
    expect(to.got).toHaveLength(2);

    await db.webhookDelivery.updateMany({
      data: { deliveredAt: null, leasedUntil: new Date(monday.getTime() + 60_000) },
    });
    expect(await send(db, to, new Date(monday.getTime() + 59_000))).toBe(0);
    expect(await send(db, to, new Date(monday.getTime() + 60_000))).toBe(2);
  });

  test("is removed with all that waited; what an owner may, nobody else may", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 1_000 });
    const { companyId } = deal.producer;
    const { id } = await aWebhook(db, companyId, ["order.state"]);
    must(await confirmOrder(callAt(db, deal.producer), deal.number));
    const stranger = await ownerCall(db, (await anOwnedCompany(db)).company.id);
    const manager = callAs(db, await memberOf(db, (await aMember(db, { id: companyId }, "manager")).id));
    const { id: message } = await db.webhookDelivery.findFirstOrThrow();
    for (const [call, code] of [
      [stranger, "not-found"],
      [manager, "not-allowed"],
    ] as const) {
      expect(await removeWebhook(call, id)).toMatchObject({ refusal: { code } });
      expect(await restartWebhook(call, id)).toMatchObject({ refusal: { code } });
      expect(await resendDelivery(call, message)).toMatchObject({ refusal: { code } });
      expect(await addWebhook(call, companyId, { url, events: ["order.state"] }, house)).toMatchObject({
        refusal: { code },
      });
    }
    const owner = await ownerCall(db, companyId);
    expect(
      await addWebhook(owner, companyId, { url: "http://erp.example.az", events: ["order.state"] }, house),
    ).toMatchObject({ refusal: { code: "webhook-address-wrong" } });
    must(await removeWebhook(owner, id));
    expect(await removeWebhook(owner, id)).toMatchObject({ refusal: { code: "webhook-moved-on" } });
    const to = receiver();
    expect(await send(db, to)).toBe(0);
    expect((await db.webhookEndpoint.findUniqueOrThrow({ where: { id } })).secret).toBe("");
  });

  test("stands still while its company is suspended", async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const { company } = await anOwnedCompany(db);
    const { id } = await aWebhook(db, company.id, ["order.state"]);
    const staff = callAs(db, await staffOf(db, (await aPerson(db, { staffRole: "moderator" })).id));
    must(await suspendCompany(staff, company.id, { checks: [], reasons: ["other"], comment: "Complaints" }));
    expect((await db.webhookEndpoint.findUniqueOrThrow({ where: { id } })).stopReason).toBe(
      "company-suspended",
    );
    expect(await restartWebhook(await ownerCall(db, company.id), id)).toMatchObject({
      refusal: { code: "company-suspended" },
    });
  });
});

test("what programs left behind is forgotten in time", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const deal = await aPlacedDeal(db, { kg: 1_000 });
  await aWebhook(db, deal.producer.companyId, ["order.state"]);
  must(await confirmOrder(callAt(db, deal.producer), deal.number));
  const key = await db.apiKey.create({
    data: {
      companyId: deal.producer.companyId,
      name: "1C",
      prefix: "thk_0000000000",
      keyHash: new Uint8Array(32),
      scopes: ["orders:read"],
      madeById: deal.producer.userId,
      createdAt: monday,
    },
  });
  await db.apiAnswer.create({
    data: { keyId: key.id, token: "1", request: new Uint8Array(32), createdAt: monday },
  });
  await send(db, receiver());
  const counts = async () => [await db.apiAnswer.count(), await db.webhookDelivery.count()];
  await forgetTraces(callAs(db, system, { now: hours(71) }));
  expect(await counts()).toEqual([1, 1]);
  await forgetTraces(callAs(db, system, { now: hours(73) }));
  expect(await counts()).toEqual([0, 1]);
  await forgetTraces(callAs(db, system, { now: hours(31 * 24) }));
  expect(await counts()).toEqual([0, 0]);
});
