/** Quotations of the demo, in every state: some wait for the producer, some for the buyer, some are agreed or over. */
import { priceFor } from "#app/domain/listings/price.ts";
import { priceE4 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { grams, kilograms, minGrams } from "#app/domain/quantity.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { declineOffer } from "#app/usecases/quotations/decline-offer.ts";
import { makeOffer } from "#app/usecases/quotations/make-offer.ts";
import { passOfferDeadlines } from "#app/usecases/quotations/pass-offer-deadlines.ts";
import { requestQuotation, requestQuotations } from "#app/usecases/quotations/request-quotations.ts";
import { sendMessage } from "#app/usecases/quotations/send-message.ts";
import { withdrawOffer } from "#app/usecases/quotations/withdraw-offer.ts";
import { daysAfter, hoursAfter } from "./calendar.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

type Ending =
  | "asked"
  | "offered"
  | "countered"
  | "agreed"
  | "declined"
  | "withdrawn"
  | "expired"
  /** Left to run out by itself: the producer never answers. */
  | "silent";

type Plan = {
  readonly buyer: string;
  readonly producer: string;
  readonly daysAgo: number;
  readonly ending: Ending;
};

const plans: readonly Plan[] = [
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 0.4, ending: "asked" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 1.5, ending: "offered" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 2.5, ending: "countered" },
  { buyer: "minsk-frut", producer: "goychay-nar", daysAgo: 4, ending: "agreed" },
  { buyer: "minsk-frut", producer: "shamkir-aqro", daysAgo: 5, ending: "declined" },
  { buyer: "hrodna-rynak", producer: "goychay-nar", daysAgo: 1.1, ending: "asked" },
  { buyer: "hrodna-rynak", producer: "goychay-nar", daysAgo: 8, ending: "withdrawn" },
  { buyer: "hrodna-rynak", producer: "shamkir-aqro", daysAgo: 12, ending: "expired" },
  { buyer: "brest-ovoshch", producer: "goychay-nar", daysAgo: 18, ending: "silent" },
];

/** Plans all of them; the goods are chosen on the day, from what is on sale then. */
export function planQuotations(stage: Stage): void {
  const { now } = stage;
  for (const [index, plan] of plans.entries()) {
    const at = daysAfter(now, -plan.daysAgo);
    stage.plan(at, () => negotiate(stage, plan, at, index));
  }
  const asked = daysAfter(now, -1.2);
  stage.plan(asked, () => askAround(stage, asked));
}

type Goods = {
  readonly slug: string;
  readonly listingId: string;
  readonly price: bigint;
  readonly place: string;
};

/** Goods of a producer that are on sale in quantity; another one for each plan. */
async function goodsOf({ db, cast }: Stage, producer: string, index: number): Promise<Goods | null> {
  const entries = await db.catalogueEntry.findMany({
    where: {
      producerId: cast.producer(producer).companyId,
      availableG: { gte: kilograms(3_000) },
      listing: { status: "published", commodity: { stateAlcoholRight: false } },
    },
    orderBy: [{ availableG: "desc" }, { listingId: "asc" }],
    take: 3,
    select: { slug: true, listingId: true, priceE4: true, incotermPlace: true },
  });
  const entry = entries[index % Math.max(1, entries.length)];
  return entry === undefined
    ? null
    : { slug: entry.slug, listingId: entry.listingId, price: entry.priceE4, place: entry.incotermPlace };
}

async function negotiate(stage: Stage, plan: Plan, at: Date, index: number): Promise<void> {
  const goods = await goodsOf(stage, plan.producer, index);
  if (goods === null) return;
  const { buyer, producer } = {
    buyer: stage.cast.buyer(plan.buyer),
    producer: stage.cast.producer(plan.producer),
  };
  const from = addDays(minskDate(at), 20);
  const wish = {
    quantity: kilograms(2_000 + (index % 3) * 500),
    targetPrice: priceE4((goods.price * 92n) / 100n),
    incoterm: "FCA" as const,
    place: goods.place,
    deliverFrom: from,
    deliverTo: addDays(from, 6),
    message: "Нужна ровная фракция, картонные лотки. Берём регулярно, раз в две недели.",
  };
  const asked = await must(requestQuotation(stage.call(buyer, at), goods.slug, wish), `${plan.buyer} asks`);
  const id = asked.quotationIds[0] ?? "";
  const when = (hours: number) => hoursAfter(at, hours);
  const offer = (percent: bigint, hours: number, validUntil: PlainDate) => ({
    quantity: wish.quantity,
    price: priceE4((goods.price * percent) / 100n),
    incoterm: "DAP" as const,
    place: "Минск",
    deliverFrom: wish.deliverFrom,
    deliverTo: wish.deliverTo,
    paymentTerms: "30-70" as const,
    validUntil,
    message: hours < 5 ? "Qiymətə Minskədək soyuducu ilə daşıma daxildir." : "",
  });
  const soon = addDays(minskDate(at), 6);
  if (plan.ending === "silent") {
    await passOfferDeadlines(stage.call(stage.cast.house, daysAfter(at, 15)));
    return;
  }
  if (plan.ending === "asked") return;
  if (plan.ending === "declined") {
    await must(declineOffer(stage.call(producer, when(6)), id), `${plan.producer} declines`);
    return;
  }
  const first = await must(
    makeOffer(
      stage.call(producer, when(4)),
      id,
      offer(108n, 4, plan.ending === "expired" ? addDays(minskDate(at), 3) : soon),
    ),
    `${plan.producer} offers`,
  );
  await must(
    sendMessage(stage.call(producer, when(4.5)), id, {
      text: "Kalibr cədvəlini və laboratoriya protokolunu əlavə edirəm.",
      files: [await stage.paper("Laboratory protocol")],
    }),
    `${plan.producer} writes`,
  );
  if (plan.ending === "withdrawn") {
    await must(
      withdrawOffer(stage.call(producer, when(30)), id, first.offerId),
      `${plan.producer} takes back`,
    );
  }
  if (plan.ending === "expired") await passOfferDeadlines(stage.call(stage.cast.house, daysAfter(at, 5)));
  if (plan.ending !== "countered" && plan.ending !== "agreed") return;
  await must(makeOffer(stage.call(buyer, when(20)), id, offer(104n, 20, soon)), `${plan.buyer} counters`);
  await must(
    sendMessage(stage.call(buyer, when(20.2)), id, {
      text: "Можем взять на полтонны больше в следующий раз, если сойдёмся в цене.",
      files: [],
    }),
    `${plan.buyer} writes`,
  );
  if (plan.ending === "agreed") await must(acceptOffer(stage.call(producer, when(28)), id, {}), "they agree");
}

/** One request to every producer of a commodity that several sell; some have answered, with offers to compare. */
async function askAround(stage: Stage, at: Date): Promise<void> {
  const { db, cast } = stage;
  const sellers = await db.catalogueEntry.groupBy({
    by: ["commoditySlug", "producerId"],
    where: {
      availableG: { gte: kilograms(1_000) },
      listing: { status: "published", commodity: { stateAlcoholRight: false } },
    },
  });
  const counts = new Map<string, number>();
  for (const { commoditySlug } of sellers) counts.set(commoditySlug, (counts.get(commoditySlug) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (most === undefined) return;
  const from = addDays(minskDate(at), 18);
  const buyer = cast.buyer("minsk-frut");
  const { requestId } = await must(
    requestQuotations(stage.call(buyer, at), most[0], "USD", {
      quantity: kilograms(1_000),
      targetPrice: null,
      incoterm: "DAP",
      place: "Минск",
      deliverFrom: from,
      deliverTo: addDays(from, 7),
      message: "Сравниваем предложения на сезон. Нужны цены с доставкой в Минск и без неё.",
    }),
    "minsk-frut asks around",
  );
  const quotations = await db.quotation.findMany({
    where: { requestId },
    orderBy: { id: "asc" },
    include: {
      producer: { select: { slug: true } },
      listing: {
        include: { entry: true, activePrice: { include: { tiers: { orderBy: { fromG: "asc" } } } } },
      },
    },
  });
  // Where there are more than two, the last one has not answered yet.
  for (const [index, { id, producer, listing }] of quotations.slice(0, 4).entries()) {
    const { entry, activePrice } = listing;
    if (entry === null || activePrice === null || (index > 1 && index === quotations.length - 1)) continue;
    const tiers = activePrice.tiers.map((tier) => ({
      from: grams(tier.fromG),
      price: priceE4(tier.priceE4),
    }));
    const unit = priceFor(tiers, grams(0n), kilograms(1_000));
    const price = unit.ok ? unit.value : priceE4(entry.priceE4);
    const delivered = index % 2 === 0;
    await must(
      makeOffer(stage.call(cast.producer(producer.slug), hoursAfter(at, 3 + index * 2)), id, {
        quantity: minGrams(grams(entry.availableG), kilograms(1_000)),
        price: priceE4((price * (delivered ? 115n : 97n)) / 100n),
        incoterm: delivered ? "DAP" : "FCA",
        place: delivered ? "Минск" : entry.incotermPlace,
        deliverFrom: from,
        deliverTo: addDays(from, 7),
        paymentTerms: delivered ? "30-70" : "prepaid",
        validUntil: addDays(minskDate(at), 7 + index),
        message: "",
      }),
      `${producer.slug} answers the request`,
    );
  }
}
