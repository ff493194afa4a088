/**
 * A program that trades on a durable database of its own and says each deed once it has been acknowledged, until it is
 * killed. Run by `kill.test.ts`; DATA_DIR is its only argument.
 */

import { openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import { aFinancePerson } from "../support/order-builder.ts";
import type { Shop } from "../support/order-world.ts";
import {
  aShop,
  callAt,
  checkoutForm,
  granted,
  putIntoBasket,
  severalBuyers,
} from "../support/order-world.ts";

const dataDir = process.argv[2] ?? "";
const { url } = await startEmbedded({ dataDir });
await migrate(url);
const db = openDatabase({ url });
await seedReference(db);
const finance = await aFinancePerson(db);
const say = (deed: string, number: string) => process.stdout.write(`${deed} ${number}\n`);

/** One buyer who orders from a producer, is confirmed, and pays, again and again, as long as there are goods. */
async function trade(buyer: Buyer, shop: Shop): Promise<void> {
  for (let order = 0; order < 20; order += 1) {
    await putIntoBasket(db, buyer, shop, 1_000);
    const [number = ""] = granted(await placeOrders(callAt(db, buyer), checkoutForm(buyer)));
    say("placed", number);
    granted(await confirmOrder(callAt(db, shop.producer), number));
    say("confirmed", number);
    const payment = await db.payment.findFirstOrThrow({ where: { order: { number } } });
    granted(
      await recordTransfer(callAt(db, finance), {
        paymentId: payment.id,
        reference: number,
        amount: minor(payment.amount),
        currency: payment.currency,
      }),
    );
    say("paid", number);
  }
}

const deals: (readonly [Buyer, Shop])[] = [];
for (const buyer of await severalBuyers(db, 3)) deals.push([buyer, await aShop(db)]);
await Promise.all(deals.map(([buyer, shop]) => trade(buyer, shop)));
