/** Which orders were made, and how far each has come: 18 months of completed ones, and today's in every state. */
import { inTransaction } from "#app/db/transaction.server.ts";
import { minor } from "#app/domain/money.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { declineOrder } from "#app/usecases/orders/decline-order.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { reportPayment } from "#app/usecases/payments/report-payment.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { DAY, daysAfter, hoursAfter, inOfficeHours } from "./calendar.ts";
import type { Dice } from "./dice.ts";
import { dice } from "./dice.ts";
import type { Purchase, Story } from "./order-story.ts";
import { bringPapers, confirm, pay, payOut, place, reach, receive, ship, strike } from "./order-story.ts";
import type { SoldGoods } from "./sell-goods.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

type Sides = { readonly buyer: string; readonly producer?: string };

type Ending =
  | "placed"
  | "confirmed"
  | "payment-reported"
  | "preparing"
  | "ready-to-ship"
  | "shipped"
  | "delivered"
  | "disputed"
  | "declined"
  | "cancelled"
  | "cancelled-by-producer"
  | "expired"
  | "unpaid"
  | "refunded"
  | "completed";

/** Today's orders: between whom, how many days ago it began, and how far it has come. */
const current: readonly (Sides & {
  readonly daysAgo: number;
  readonly ending: Ending;
  readonly card?: true;
})[] = [
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 0.3, ending: "placed" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 2.2, ending: "confirmed" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 5, ending: "preparing" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 6, ending: "ready-to-ship" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 11, ending: "shipped" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 13, ending: "delivered" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 15, ending: "disputed" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 9, ending: "declined" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 24, ending: "cancelled" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 33, ending: "expired" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 47, ending: "refunded" },
  { buyer: "minsk-frut", producer: "shamkir-aqro", daysAgo: 0.8, ending: "placed", card: true },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 1.1, ending: "placed" },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 3, ending: "payment-reported" },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 6, ending: "preparing", card: true },
  { buyer: "hrodna-rynak", producer: "goychay-nar", daysAgo: 10, ending: "shipped" },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 14, ending: "delivered", card: true },
  { buyer: "brest-ovoshch", daysAgo: 1.4, ending: "placed" },
  { buyer: "vitebsk-gastronom", daysAgo: 2.6, ending: "confirmed" },
  { buyer: "homiel-restaran", daysAgo: 5.5, ending: "preparing" },
  { buyer: "mahilou-kampot", daysAgo: 9.5, ending: "shipped" },
  { buyer: "belvino", daysAgo: 16, ending: "shipped" },
  { buyer: "vitebsk-gastronom", daysAgo: 20, ending: "cancelled-by-producer" },
  { buyer: "brest-ovoshch", daysAgo: 28, ending: "unpaid" },
];

const buyers = [
  "minsk-frut",
  "hrodna-rynak",
  "minsk-frut",
  "brest-ovoshch",
  "vitebsk-gastronom",
  "homiel-restaran",
  "mahilou-kampot",
  "belvino",
] as const;

/** Days between two of the orders that have long been completed. */
const EVERY = 24;

/** Plans all orders. `market` fills as goods come on sale. */
export function planOrders(stage: Stage, market: readonly SoldGoods[]): void {
  const { now } = stage;
  let index = 0;
  for (let daysAgo = 505; daysAgo > 24; daysAgo -= EVERY) {
    const buyer = buyers[index % buyers.length] ?? "minsk-frut";
    const sides = index % 6 === 0 ? { buyer, producer: "goychay-nar" } : { buyer };
    const at = inOfficeHours(daysAfter(now, -daysAgo));
    // The latest payouts are left for finance to approve.
    planOrder(stage, market, {
      ...sides,
      ending: "completed",
      at,
      name: `order ${index}`,
      paidOut: daysAgo > 60,
    });
    index += 1;
  }
  for (const { daysAgo, ...order } of current) {
    planOrder(stage, market, {
      ...order,
      at: daysAfter(now, -daysAgo),
      name: `${order.ending} ${daysAgo}`,
      paidOut: false,
    });
  }
}

type Plan = Sides & {
  readonly ending: Ending;
  readonly at: Date;
  readonly name: string;
  readonly paidOut: boolean;
  readonly card?: true;
};

function planOrder(stage: Stage, market: readonly SoldGoods[], plan: Plan): void {
  const throws = dice(plan.name);
  stage.plan(plan.at, async () => {
    const chosen = await chooseGoods(stage, market, plan, throws);
    if (chosen === null) return;
    const { purchase, producer } = chosen;
    const story: Story = {
      stage,
      buyer: stage.cast.buyer(plan.buyer),
      producer: stage.cast.producer(producer),
      number: "",
    };
    const byCard = plan.card === true || (producer === "shamkir-aqro" && chosen.cardCurrency);
    await place(story, plan.at, { ...purchase, method: byCard ? "card" : "bank_transfer" });
    goOn(story, plan, byCard ? "card" : "bank_transfer", throws);
  });
}

/** Plans what follows the placing, up to the ending. */
function goOn(
  story: Story,
  { ending, at, paidOut }: Plan,
  method: "card" | "bank_transfer",
  throws: Dice,
): void {
  const { stage } = story;
  const { plan, now } = stage;
  const then = (moment: Date, act: (at: Date) => Promise<unknown>): Date => {
    plan(moment, () => act(moment));
    return moment;
  };
  if (ending === "placed") return;
  if (ending === "declined") {
    then(hoursAfter(at, 9), (moment) =>
      must(
        declineOrder(
          stage.call(story.producer, moment),
          story.number,
          "Bu həftə üçün maşınlar dolub, gələn həftə göndərə bilərik.",
        ),
        "declined",
      ),
    );
    return;
  }
  if (ending === "cancelled") {
    then(hoursAfter(at, 5), (moment) =>
      must(
        cancelOrder(stage.call(story.buyer, moment), story.number, "Заказали по ошибке второй раз."),
        "cancelled",
      ),
    );
    return;
  }
  if (ending === "expired") {
    then(hoursAfter(at, 49), (moment) => strike(stage, moment));
    return;
  }
  const confirmed = then(hoursAfter(at, throws.whole(4, 20)), (moment) => confirm(story, moment));
  if (ending === "confirmed") return;
  if (ending === "payment-reported") {
    then(hoursAfter(confirmed, 8), (moment) =>
      must(reportPayment(stage.call(story.buyer, moment), story.number), "reported"),
    );
    return;
  }
  if (ending === "cancelled-by-producer") {
    then(hoursAfter(confirmed, 20), (moment) =>
      inTransaction(stage.db, async (tx) => {
        const { id } = await tx.order.findUniqueOrThrow({ where: { number: story.number } });
        const by = { actor: "producer", kind: "producer", userId: story.producer.userId } as const;
        await must(
          moveOrder(tx, id, {
            command: "cancel",
            by,
            now: moment,
            reason: "Dolu vurdu, məhsul standarta uyğun deyil.",
          }),
          "cancelled",
        );
      }),
    );
    return;
  }
  if (ending === "unpaid") {
    then(daysAfter(confirmed, 12), (moment) => strike(stage, moment));
    return;
  }
  const paid = then(hoursAfter(confirmed, throws.whole(14, 30)), (moment) => pay(story, moment, method));
  if (ending === "preparing") {
    then(hoursAfter(paid, 12), (moment) =>
      bringPapers(story, moment, "loading", { only: ["contract", "commercial_invoice"] }),
    );
    then(hoursAfter(paid, 15), (moment) =>
      bringPapers(story, moment, "loading", { only: ["packing_list", "st1"], accept: false }),
    );
    then(hoursAfter(paid, 19), (moment) => rejectOne(story, moment));
    return;
  }
  const papers = then(hoursAfter(paid, throws.whole(20, 32)), (moment) =>
    bringPapers(story, moment, "loading"),
  );
  if (ending === "ready-to-ship") return;
  const left = then(hoursAfter(papers, throws.whole(10, 20)), (moment) => ship(story, moment));
  const border = then(hoursAfter(left, throws.whole(30, 44)), async (moment) => {
    await bringPapers(story, hoursAfter(moment, -4), "border");
    await reach(story, moment, "border");
  });
  if (ending === "shipped") return;
  const customs = then(hoursAfter(border, throws.whole(40, 56)), async (moment) => {
    await reach(story, moment, "customs");
    await bringPapers(story, hoursAfter(moment, 1), "release");
  });
  // What is delivered or disputed today came lately, whenever it was ordered: the claim window still runs.
  const recent = ending === "delivered" || ending === "disputed";
  const arrival = recent ? hoursAfter(now, -21) : hoursAfter(customs, throws.whole(10, 20));
  const arrived = then(arrival, (moment) => reach(story, moment, "arrived"));
  const received = then(hoursAfter(arrived, throws.whole(2, 9)), async (moment) => {
    await receive(story, moment);
    await bringPapers(story, hoursAfter(moment, 1), "acceptance");
  });
  if (ending === "delivered") return;
  if (ending === "disputed" || ending === "refunded") {
    const opened = then(hoursAfter(received, 6), (moment) => dispute(story, moment));
    if (ending === "refunded")
      then(inOfficeHours(daysAfter(opened, 2)), (moment) => refundAll(story, moment));
    return;
  }
  const completed = then(daysAfter(received, 13), (moment) => strike(stage, moment));
  if (paidOut) then(inOfficeHours(daysAfter(completed, 1)), (moment) => payOut(story, moment));
}

/** Staff send one paper back, so that the producer has something to mend. */
async function rejectOne({ stage, number }: Story, at: Date): Promise<void> {
  const paper = await stage.db.paper.findFirst({
    where: { order: { number }, kind: "packing_list", state: "uploaded" },
  });
  if (paper === null) return;
  const reason = "Вес нетто не сходится с инвойсом, проверьте третью строку.";
  await must(
    decidePaper(stage.call(stage.cast.moderator, at), paper.id, "reject", reason),
    "a paper is rejected",
  );
}

/** The buyer claims a part of the goods: the claim and the order's dispute in one transaction. */
async function dispute({ stage, buyer, number }: Story, at: Date): Promise<void> {
  await inTransaction(stage.db, async (tx) => {
    const order = await tx.order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
    const [line] = order.lines;
    await tx.claim.create({
      data: {
        orderId: order.id,
        number: 1,
        reason: "spoilt",
        comment:
          "При приёмке 6 паллет из 26 с подмороженными плодами, температурный лог показывает −3 °C на трассе.",
        lines: line ? [{ orderLineId: line.id, grams: (line.quantityG / 5n).toString() }] : [],
        openedById: buyer.userId,
        openedAt: at,
        answerDueAt: new Date(at.getTime() + 2 * DAY),
      },
    });
    const by = { actor: "buyer", kind: "buyer", userId: buyer.userId } as const;
    const reason = "Часть груза подморожена";
    await must(moveOrder(tx, order.id, { command: "dispute", by, now: at, reason }), `${number} is disputed`);
  });
}

/** Staff rule for the buyer: the order is refunded whole and finance gives the money back, two people together. */
async function refundAll({ stage, number }: Story, at: Date): Promise<void> {
  const { director, finance } = stage.cast;
  await inTransaction(stage.db, async (tx) => {
    const order = await tx.order.findUniqueOrThrow({ where: { number } });
    await tx.claim.updateMany({
      where: { orderId: order.id },
      data: {
        state: "settled",
        outcome: "refund-all",
        amount: order.totalAmount,
        answer: "Razıyıq, qaytarırıq.",
        answeredAt: at,
        settledById: director.userId,
        settledAt: at,
      },
    });
    const by = { actor: "staff", kind: "director", userId: director.userId } as const;
    const reason = "Товар непригоден, возврат полностью";
    await must(moveOrder(tx, order.id, { command: "refund", by, now: at, reason }), `${number} is refunded`);
  });
  const payment = await stage.db.payment.findFirstOrThrow({
    where: { order: { number } },
    orderBy: { seq: "asc" },
  });
  const entered = await must(
    requestRefund(stage.call(finance, hoursAfter(at, 1)), {
      paymentId: payment.id,
      amount: minor(payment.captured),
      reason: "Решение по претензии 1",
      formToken: `demo-refund-${number}`,
    }),
    `the refund of ${number} is entered`,
  );
  const refund = await stage.db.refund.findFirstOrThrow({ where: { paymentId: payment.id } });
  if (entered.waits) {
    await must(
      approveRefund(stage.call(director, hoursAfter(at, 2)), refund.id),
      `the refund of ${number} is approved`,
    );
  }
  if (refund.method !== "bank_transfer") return;
  const debit = { refundId: refund.id, reference: `BY-RET-${number.slice(3)}` };
  await must(
    confirmRefund(stage.call(finance, hoursAfter(at, 30)), debit),
    `the refund of ${number} is on the statement`,
  );
}

type Chosen = { readonly purchase: Purchase; readonly producer: string; readonly cardCurrency: boolean };

const produce = ({ harvest, commodity, leastKg }: SoldGoods["goods"]): boolean =>
  (harvest !== undefined && leastKg >= 2_000) || commodity === "tomato";
const oneOf =
  (...commodities: string[]) =>
  ({ commodity }: SoldGoods["goods"]): boolean =>
    commodities.includes(commodity);

/** What each buyer looks for first. */
const likes: Readonly<Record<string, (goods: SoldGoods["goods"]) => boolean>> = {
  "minsk-frut": produce,
  "hrodna-rynak": produce,
  "brest-ovoshch": produce,
  "vitebsk-gastronom": oneOf(
    "hazelnut-kernel",
    "walnut",
    "almond",
    "dried-apricot",
    "raisin",
    "tea-black",
    "jam",
    "rice",
  ),
  "homiel-restaran": oneOf(
    "herbs",
    "saffron",
    "olive-oil",
    "table-olives",
    "narsharab",
    "pomegranate",
    "strawberry",
  ),
  "mahilou-kampot": oneOf(
    "pom-concentrate",
    "tomato-paste",
    "dried-persimmon",
    "sour-cherry",
    "plum",
    "prune",
  ),
};

/** Days from the order to its delivery: answering, paying, papers, the road. */
const LEAD = 13;

/** Goods that can be had for that delivery and suit the buyer; null when the market has none. */
async function chooseGoods(
  stage: Stage,
  market: readonly SoldGoods[],
  { buyer, producer, at, card }: Plan,
  throws: Dice,
): Promise<Chosen | null> {
  const today = minskDate(at);
  const delivery = addDays(today, LEAD);
  const alcohol = (goods: SoldGoods["goods"]): boolean =>
    ["wine-still", "wine-spark", "brandy"].includes(goods.commodity);
  const suits = ({ goods, season }: SoldGoods): boolean => {
    const { availableFrom, availableTo, harvestFrom } = season();
    const inTime = availableFrom <= delivery && availableTo >= addDays(delivery, 5);
    const rightBuyer = alcohol(goods) === (buyer === "belvino");
    const rightSeller =
      producer === undefined ? goods.of !== "goychay-nar" || throws.chance() < 0.3 : goods.of === producer;
    const byCard = card !== true || goods.currency === "USD" || goods.currency === "EUR";
    return inTime && rightBuyer && rightSeller && byCard && (harvestFrom === null || harvestFrom <= delivery);
  };
  const suitable = market.filter(suits);
  const liked = suitable.filter(({ goods }) => likes[buyer]?.(goods) ?? true);
  const candidates = liked.length > 0 ? liked : suitable;
  for (let tries = 0; tries < 8 && candidates.length > 0; tries += 1) {
    const [one] = candidates.splice(throws.whole(0, candidates.length - 1), 1);
    if (one === undefined) break;
    const kg = quantityOf(one.goods, throws);
    const row = await stage.db.catalogueEntry.findUnique({ where: { listingId: one.listingId } });
    if (row === null || row.availableG < BigInt(kg) * 1000n) continue;
    return {
      producer: one.goods.of,
      cardCurrency: one.goods.currency === "USD" || one.goods.currency === "EUR",
      purchase: { lines: [{ listingId: one.listingId, kg }], deliverAfterDays: LEAD },
    };
  }
  return null;
}

/** A truck of what is cheap, pallets of what is dear; never below the minimum. */
function quantityOf({ prices, leastKg, stockKg }: SoldGoods["goods"], throws: Dice): number {
  const price = Number(prices[0]?.[1] ?? 1);
  const truck = throws.pick([18_700, 19_500, 20_000]);
  const wanted = price < 200 && leastKg >= 5_000 ? truck : leastKg * throws.whole(1, 4);
  const share = Math.floor(stockKg / 6);
  const most = Math.max(leastKg, share > 1_000 ? share - (share % 500) : share);
  return Math.max(leastKg, Math.min(wanted, most, 20_000));
}
