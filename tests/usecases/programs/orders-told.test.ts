import { expect, test } from "vitest";
import { webhookEvents } from "#app/domain/programs/webhook-events.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { addWebhook } from "#app/usecases/programs/add-webhook.ts";
import { removeWebhook } from "#app/usecases/programs/remove-webhook.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aBuyer,
  aShop,
  callAt,
  checkoutForm,
  granted,
  monday,
  putIntoBasket,
} from "#tests/support/order-world.ts";
import { callAs, memberOf } from "#tests/support/people-world.ts";

const house = { loopback: false, seal: (id: string, secret: string) => `sealed ${id} ${secret}` };

test("programs hear of each order of a checkout that their company is a side of, and that they asked for", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const [buyer, first, second] = [await aBuyer(db), await aShop(db), await aShop(db)];
  const ownerCall = async (userId: string) => callAs(db, await memberOf(db, userId), { now: monday });
  const program = async (owner: typeof buyer | typeof first.producer, events = webhookEvents.slice()) =>
    granted(
      await addWebhook(
        await ownerCall(owner.userId),
        owner.companyId,
        { url: "https://erp.example.az/hooks", events },
        house,
      ),
    ).id;
  const buying = await program(buyer, ["order.placed"]);
  const selling = await program(first.producer);
  await program(first.producer, ["order.state"]);
  granted(await removeWebhook(await ownerCall(buyer.userId), await program(buyer)));
  await db.webhookEndpoint.update({
    where: { id: await program(second.producer) },
    data: { stoppedAt: monday, stopReason: "gone" },
  });
  for (const shop of [first, second]) await putIntoBasket(db, buyer, shop, 5_000);
  const numbers = granted(await placeOrders(callAt(db, buyer), checkoutForm(buyer)));
  const sold = await db.order.findFirstOrThrow({ where: { producerId: first.producer.companyId } });
  const messages = await db.webhookDelivery.findMany();
  const told = messages.map(({ endpointId, body }) => [endpointId, JSON.parse(body).data.number]);
  expect(told.sort()).toEqual([[selling, sold.number], ...numbers.map((number) => [buying, number])].sort());
  expect(JSON.parse(messages.find(({ endpointId }) => endpointId === selling)?.body ?? "")).toEqual({
    type: "order.placed",
    timestamp: monday.toISOString(),
    data: { number: sold.number, state: "placed" },
  });
});
