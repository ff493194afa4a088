/** The orders of the demo, told step by step: 18 months of completed ones, and today's in every state. */
import { minor } from "#app/domain/money.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { declineOrder } from "#app/usecases/orders/decline-order.ts";
import { grantCredit } from "#app/usecases/orders/grant-credit.ts";
import { moveOwnOrder } from "#app/usecases/orders/move-own-order.ts";
import { requestCancellation } from "#app/usecases/orders/request-cancellation.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { reportPayment } from "#app/usecases/payments/report-payment.ts";
import { daysAfter, hoursAfter, inOfficeHours } from "./calendar.ts";
import { chooseGoods } from "./choose-goods.ts";
import type { Dice } from "./dice.ts";
import { dice } from "./dice.ts";
import { dispute, pack, packLess, refundAll } from "./order-claims.ts";
import type { OrderPlan } from "./order-plans.ts";
import { currentOrders, EVERY_DAYS, pastBuyers } from "./order-plans.ts";
import type { Story } from "./order-story.ts";
import {
  bringPapers,
  confirm,
  expectLater,
  pay,
  payOut,
  place,
  reach,
  receive,
  ship,
  strike,
} from "./order-story.ts";
import { review } from "./review-orders.ts";
import type { SoldGoods } from "./sell-goods.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";
import { planMessages } from "./write-messages.ts";

/** Plans all orders. `market` fills as goods come on sale. */
export function planOrders(stage: Stage, market: readonly SoldGoods[]): void {
  const { now } = stage;
  let index = 0;
  for (let daysAgo = 505; daysAgo > 24; daysAgo -= EVERY_DAYS) {
    const buyer = pastBuyers[index % pastBuyers.length] ?? "minsk-frut";
    const sides = index % 6 === 0 ? { buyer, producer: "goychay-nar" } : { buyer };
    const at = inOfficeHours(daysAfter(now, -daysAgo));
    // The latest payouts are left for finance to approve.
    planOrder(stage, market, {
      ...sides,
      ending: "completed",
      at,
      name: `order ${index}`,
      paidOut: daysAgo > 100,
    });
    index += 1;
  }
  for (const { daysAgo, ...order } of currentOrders) {
    planOrder(stage, market, {
      ...order,
      at: daysAfter(now, -daysAgo),
      name: `${order.ending} ${daysAgo}`,
      paidOut: false,
    });
  }
}

/** What finance lets a buyer of the demo owe at a time for what is paid after delivery. */
const credit = minor(60_000_00n);

function planOrder(stage: Stage, market: readonly SoldGoods[], plan: OrderPlan): void {
  const throws = dice(plan.name);
  if (plan.onCredit) {
    const granted = daysAfter(plan.at, -1);
    const terms = {
      amount: credit,
      currency: "USD",
      until: addDays(minskDate(granted), 180),
      reason: "Два года поставок без просрочки",
    } as const;
    const { companyId } = stage.cast.buyer(plan.buyer);
    stage.plan(granted, () =>
      must(grantCredit(stage.call(stage.cast.finance, granted), companyId, terms), "a credit is granted"),
    );
  }
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
    const terms = plan.onCredit ? ({ terms: "net-30" } as const) : {};
    await place(story, plan.at, { ...purchase, ...terms, method: byCard ? "card" : "bank_transfer" });
    goOn(story, plan, byCard ? "card" : "bank_transfer", throws);
  });
}

/** Plans what follows the placing, up to the ending. */
function goOn(
  story: Story,
  { ending, at, paidOut, onCredit, onTheWay }: OrderPlan,
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
  if (ending !== "completed") planMessages(story, confirmed);
  if (ending === "confirmed") return;
  if (ending === "payment-reported") {
    then(hoursAfter(confirmed, 8), (moment) =>
      must(reportPayment(stage.call(story.buyer, moment), story.number), "reported"),
    );
    return;
  }
  if (ending === "cancelled-by-producer") {
    const reason = "Dolu vurdu, məhsul standarta uyğun deyil.";
    then(hoursAfter(confirmed, 20), (moment) =>
      must(moveOwnOrder(stage.call(story.producer, moment), story.number, "cancel", reason), "cancelled"),
    );
    return;
  }
  if (ending === "unpaid") {
    then(daysAfter(confirmed, 12), (moment) => strike(stage, moment));
    return;
  }
  // On credit it goes on at once, and is paid a month after it came.
  const paid = then(hoursAfter(confirmed, throws.whole(14, 30)), async (moment) => {
    if (!onCredit) await pay(story, moment, method);
  });
  if (ending === "cancellation-asked") {
    const reason = "Ресторан закрылся на ремонт, просим отменить.";
    then(hoursAfter(paid, 26), (moment) =>
      must(
        requestCancellation(stage.call(story.buyer, moment), story.number, reason),
        "a cancellation is asked for",
      ),
    );
    return;
  }
  if (ending === "preparing") {
    then(hoursAfter(paid, 12), (moment) => pack(story, moment));
    then(hoursAfter(paid, 15), (moment) =>
      bringPapers(story, moment, "loading", { only: ["internal_quarantine", "st1"], accept: false }),
    );
    then(hoursAfter(paid, 19), (moment) => rejectOne(story, moment));
    return;
  }
  then(hoursAfter(paid, 16), (moment) =>
    ending === "ready-to-ship" ? packLess(story, moment) : pack(story, moment),
  );
  const papers = then(hoursAfter(paid, throws.whole(20, 32)), (moment) =>
    bringPapers(story, moment, "loading"),
  );
  if (ending === "ready-to-ship") return;
  const left = then(hoursAfter(papers, throws.whole(10, 20)), (moment) =>
    ship(story, moment, onTheWay === "part"),
  );
  const border = then(hoursAfter(left, throws.whole(30, 44)), async (moment) => {
    await bringPapers(story, hoursAfter(moment, -4), "border");
    await reach(story, moment, "border");
  });
  if (onTheWay === "delayed") then(hoursAfter(border, 20), (moment) => expectLater(story, moment));
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
      // The answer is due in two working days: office hours never move the next day beyond them.
      then(inOfficeHours(daysAfter(opened, 1)), (moment) => refundAll(story, moment));
    return;
  }
  const completed = then(daysAfter(received, 13), (moment) => strike(stage, moment));
  // A week later most buyers say what it was like.
  if (throws.chance() < 0.7) then(daysAfter(completed, 7), (moment) => review(story, moment, throws));
  if (paidOut) then(inOfficeHours(daysAfter(completed, 1)), (moment) => payOut(story, moment));
}

/** Staff send one paper back, so that the producer has something to mend. */
async function rejectOne({ stage, number }: Story, at: Date): Promise<void> {
  const paper = await stage.db.paper.findFirst({
    where: { order: { number }, kind: "st1", state: "uploaded" },
  });
  if (paper === null) return;
  const reason = "В сертификате указан номер другого инвойса, переоформите.";
  await must(
    decidePaper(stage.call(stage.cast.moderator, at), paper.id, "reject", reason),
    "a paper is rejected",
  );
}
