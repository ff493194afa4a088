import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import { addDays, minskDate, plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { requestCancellation } from "#app/usecases/orders/request-cancellation.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import * as w from "#tests/support/order-world.ts";

const database = await startEmbedded({ dataDir: process.env.DATA_DIR ?? "", durable: false });
await migrate(database.url);
const db = openDatabase({ url: database.url });
await seedReference(db, { demo: true });
const passwordHash = await hashPassword("trade-house-demo");
const now = new Date();
const login = (id: string, email: string, lang = "ru") =>
  db.user.update({ where: { id }, data: { email, passwordHash, lang: lang as "ru" } });
const shop = await w.aShop(db);
const shop2 = await w.aShop(db, "hazelnut-inshell");
const buyer = await w.aBuyer(db);
await login(shop.producer.userId, "producer@demo.test", "az");
await login(buyer.userId, "buyer@demo.test");
const moderator = await w.aModerator(db);
await login(moderator.userId, "moderator@demo.test");
const director = await w.aDirector(db);
await login(director.userId, "director@demo.test");
await db.company.update({
  where: { id: shop.producer.companyId },
  data: { legalName: "Göyçay Nar Bağları MMC" },
});
await db.company.update({
  where: { id: shop2.producer.companyId },
  data: { legalName: "Zaqatala Fındıq ASC" },
});
await db.company.update({
  where: { id: buyer.companyId },
  data: { legalName: "ООО «Белфрут Логистик»", address: "220004, Минск, ул. Западная, 13" },
});
await db.listingRevision.updateMany({ where: { listingId: shop.listingId, state: "draft" }, data: {} });
for (const s of [shop, shop2])
  await db.lot.update({
    where: { id: s.lotId },
    data: { receivedG: kilograms(300_000), leftG: kilograms(300_000) },
  });
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const place = async (
  kg: number,
  hours: number,
  both = false,
  paymentTerms: "prepaid" | "30-70" = "prepaid",
) => {
  await w.putIntoBasket(db, buyer, shop, kg);
  if (both) await w.putIntoBasket(db, buyer, shop2, 2_000);
  const today = minskDate(at(hours));
  const form = w.checkoutForm(buyer, {
    deliverFrom: addDays(today, 12),
    deliverTo: addDays(today, 19),
    paymentTerms,
    note: "Нужна паллетная выгрузка, рампа 1,2 м.",
  });
  const numbers = w.granted(await placeOrders(w.callAt(db, buyer, at(hours)), form));
  const order = await db.order.findUniqueOrThrow({ where: { number: numbers[0] ?? "" } });
  return { ...shop, buyer, number: order.number, orderId: order.id };
};
await place(12_500, -2, true);
const confirmed = await place(20_000, -20);
w.granted(await confirmOrder(w.callAt(db, shop.producer, at(-18)), confirmed.number));
const paid = await place(19_500, -60, false, "30-70");
w.granted(await confirmOrder(w.callAt(db, shop.producer, at(-58)), paid.number));
await w.pay(db, paid, { now: at(-50) });
await w.bringPaper(db, paid, "contract", at(-40));
await w.bringPaper(db, paid, "st1", at(-40));
const cancelling = await place(5_000, -70);
w.granted(await confirmOrder(w.callAt(db, shop.producer, at(-69)), cancelling.number));
await w.pay(db, cancelling, { now: at(-60) });
w.granted(
  await requestCancellation(
    w.callAt(db, buyer, at(-5)),
    cancelling.number,
    "Склад на ремонте, принять товар не сможем.",
  ),
);
const ready = await place(38_000, -90);
w.granted(await confirmOrder(w.callAt(db, shop.producer, at(-89)), ready.number));
await w.pay(db, ready, { now: at(-80) });
const line = await db.orderLine.findFirstOrThrow({ where: { orderId: ready.orderId } });
w.granted(
  await recordPackedWeight(w.callAt(db, shop.producer, at(-70)), ready.number, [
    { line: line.id, weight: kilograms(37_400) },
  ]),
);
await w.bringPapersForLoading(db, ready, at(-60));
const shipped = async (kg: number, hours: number, trucks: number) => {
  const deal = await place(kg, hours);
  w.granted(await confirmOrder(w.callAt(db, shop.producer, at(hours + 1)), deal.number));
  await w.pay(db, deal, { now: at(hours + 10) });
  await w.bringPapersForLoading(db, deal, at(hours + 20));
  const loaded = Array.from({ length: trucks }, (_, i) => ({
    plate: `77-AB-${101 + i}`,
    cmrNumber: `AZ 00${431 + i}`,
    eta: addDays(minskDate(at(hours + 24)), 6),
    packed: null,
  }));
  w.granted(await markShipped(w.callAt(db, shop.producer, at(hours + 24)), deal.number, loaded));
  return deal;
};
const onRoad = await shipped(39_000, -120, 2);
w.granted(
  await reportMilestone(w.callAt(db, shop.producer, at(-60)), onRoad.number, {
    truck: 1,
    milestone: "border",
    happenedAt: at(-61),
  }),
);
const delivered = await shipped(20_000, -200, 1);
w.granted(await confirmDelivery(w.callAt(db, buyer, at(-3)), delivered.number));
const claimed = await shipped(20_000, -260, 1);
w.granted(await confirmDelivery(w.callAt(db, buyer, at(-30)), claimed.number));
w.granted(
  await openClaim(w.callAt(db, buyer, at(-28)), claimed.number, {
    reason: "quality",
    comment: "В каждой пятой коробке гниль; снято при приёмке, акт приложен.",
    lines: [{ line: 1, weight: kilograms(3_800) }],
    photos: [await w.aPdf("акт.pdf")],
  }),
);
w.granted(
  await answerClaim(
    w.callAt(db, shop.producer, at(-10)),
    claimed.number,
    "Из хранилища товар вышел здоровым; готовы зачесть половину.",
  ),
);
await w.putIntoBasket(db, buyer, shop, 10_000);
await w.putIntoBasket(db, buyer, shop2, 3_000);
await db.basketLine.updateMany({ where: { listingId: shop2.listingId }, data: { shownPriceE4: 12_000n } });
for (const o of await db.order.findMany({ orderBy: { number: "asc" } })) console.log(o.number, o.state);
console.log("claim", (await db.claim.findFirstOrThrow()).id, plainDate("2026-11-23"));
await closeDatabase(db);
await database.stop();
