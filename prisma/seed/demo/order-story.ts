/** The steps of an order, each by the one who takes it, with the clock of its moment. */
import type { Buyer, Producer } from "#app/domain/actor.ts";
import type { PaperKind } from "#app/domain/papers/pack.ts";
import { paperKinds } from "#app/domain/papers/pack.ts";
import type { PaymentTerms } from "#app/domain/payment-terms.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { storageRange } from "#app/domain/shipments/temperature.ts";
import { addToBasket } from "#app/usecases/orders/add-to-basket.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { uploadPaper } from "#app/usecases/papers/upload-paper.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { confirmPayout } from "#app/usecases/payments/confirm-payout.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { startPayment } from "#app/usecases/payments/start-payment.ts";
import { syncOnReturn } from "#app/usecases/payments/sync-on-return.ts";
import { changeEta } from "#app/usecases/shipments/change-eta.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import { payByStatement } from "./bring-statement.ts";
import { hoursAfter } from "./calendar.ts";
import { dice } from "./dice.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

type Milestone = Parameters<typeof reportMilestone>[2]["milestone"];

/** An order being told; its number is known once it is placed. */
export type Story = {
  readonly stage: Stage;
  readonly buyer: Buyer;
  readonly producer: Producer;
  number: string;
};

/** What is bought: so many kg of each listing, delivered so many days later. */
export type Purchase = {
  readonly lines: readonly { readonly listingId: string; readonly kg: number }[];
  readonly deliverAfterDays: number;
  readonly terms?: PaymentTerms;
  readonly method?: "card" | "bank_transfer";
  readonly note?: string;
};

export async function place(story: Story, at: Date, purchase: Purchase): Promise<void> {
  const { stage, buyer } = story;
  await fillBasket(stage, buyer, at, purchase.lines);
  const { address } = await stage.db.company.findUniqueOrThrow({
    where: { id: buyer.companyId },
    select: { address: true },
  });
  const deliverFrom = addDays(minskDate(at), purchase.deliverAfterDays);
  const numbers = await must(
    placeOrders(stage.call(buyer, at), {
      companyId: buyer.companyId,
      formToken: `demo-${buyer.companyId}-${at.getTime()}`,
      deliveryAddress: address,
      deliverFrom,
      deliverTo: addDays(deliverFrom, 4),
      paymentTerms: purchase.terms ?? "prepaid",
      paymentMethod: purchase.method ?? "bank_transfer",
      note: purchase.note ?? "",
    }),
    `${buyer.email} orders`,
  );
  story.number = numbers[0] ?? "";
}

/** Puts goods into a basket. */
export async function fillBasket(
  stage: Stage,
  buyer: Buyer,
  at: Date,
  lines: Purchase["lines"],
): Promise<void> {
  for (const { listingId, kg } of lines) {
    const { slug } = await stage.db.listing.findUniqueOrThrow({
      where: { id: listingId },
      select: { slug: true },
    });
    await must(
      addToBasket(stage.call(buyer, at), { slug, quantity: kilograms(kg) }),
      `${slug} is put into the basket`,
    );
  }
}

export function confirm({ stage, producer, number }: Story, at: Date): Promise<unknown> {
  return must(confirmOrder(stage.call(producer, at), number), `${number} is confirmed`);
}

/** What is due is paid: by card at the stand-in, or by bank, where finance brings the statement. */
export async function pay(
  { stage, buyer, number }: Story,
  at: Date,
  method: "card" | "bank_transfer",
): Promise<void> {
  if (method === "card") return payByCard({ stage, buyer, number }, at);
  await payByStatement(stage, at, number);
}

async function payByCard(
  { stage, buyer, number }: Pick<Story, "stage" | "buyer" | "number">,
  at: Date,
): Promise<void> {
  const call = stage.call(buyer, at);
  const page = "http://127.0.0.1/demo";
  await must(
    startPayment(call, {
      number,
      method: "card",
      successUrl: `${page}?paid={CHECKOUT_SESSION_ID}`,
      cancelUrl: page,
      description: number,
    }),
    `${number} is being paid by card`,
  );
  const { externalId } = await stage.db.paymentAttempt.findFirstOrThrow({
    where: { payment: { order: { number } }, state: "open" },
    select: { externalId: true },
  });
  if (externalId === null) throw new Error(`demo: ${number} has no payment page`);
  stage.cards.pay(externalId);
  const became = await syncOnReturn(stage.call(buyer, hoursAfter(at, 0.05)), number, externalId);
  if (became !== "succeeded") throw new Error(`demo: the card payment of ${number} is ${became}`);
}

const issuers: Partial<Record<PaperKind, string>> = {
  st1: "Azərbaycan Respublikası İqtisadiyyat Nazirliyi (demo)",
  internal_quarantine: "AQTA (demo)",
  phytosanitary: "AQTA (demo)",
  veterinary: "AQTA (demo)",
  lab_report: "AQTA laboratoriyası (demo)",
  declaration_of_conformity: "ООО «БелСерт» (demo)",
  import_declaration: "Минская региональная таможня (demo)",
  export_declaration: "DGK (demo)",
};

/** Days for which papers with a last day count. */
const daysGood: Partial<Record<PaperKind, number>> = {
  st1: 365,
  insurance_policy: 60,
  quality_certificate: 90,
};

/** Brings the papers of a gate that are still owed and, unless told otherwise, has staff accept them. */
export async function bringPapers(
  { stage, buyer, producer, number }: Story,
  at: Date,
  gate: string | null,
  options: { readonly accept?: boolean; readonly only?: readonly PaperKind[] } = {},
): Promise<void> {
  const owed = await stage.db.paper.findMany({
    // The CMR notes are made of the trucks when they leave.
    where: { order: { number }, gate, state: { in: ["required", "rejected"] }, kind: { not: "cmr" } },
    orderBy: { id: "asc" },
  });
  let moment = at;
  for (const { id, kind: name, owner } of owed) {
    const kind = paperKinds.find((one) => one === name);
    if (kind === undefined || (options.only && !options.only.includes(kind)) || owner === "staff") continue;
    moment = hoursAfter(moment, 0.1);
    const by = owner === "buyer" ? buyer : producer;
    const throws = dice(`${number} ${kind}`);
    await must(
      uploadPaper(stage.call(by, moment), number, {
        kind,
        number: `${kind.slice(0, 3).toUpperCase()}-${throws.whole(10_000, 99_999)}`,
        issuer: issuers[kind] ?? "",
        issuedOn: minskDate(moment),
        validUntil: daysGood[kind] === undefined ? undefined : addDays(minskDate(moment), daysGood[kind]),
        file: await stage.paper(`${kind.replaceAll("_", " ")} (demo)`),
      }),
      `${number} ${kind} is brought`,
    );
    if (options.accept === false) continue;
    const { moderator } = stage.cast;
    await must(
      decidePaper(stage.call(moderator, hoursAfter(moment, 0.05)), id, "accept", ""),
      `${kind} is accepted`,
    );
  }
}

/** The goods leave on as many trucks as they fill; or three fifths of them, and the rest stays. */
export async function ship({ stage, producer, number }: Story, at: Date, part: boolean): Promise<void> {
  const lines = await stage.db.orderLine.findMany({
    where: { order: { number } },
    select: { quantityG: true, listing: { select: { commodity: { select: { storage: true } } } } },
  });
  const range = storageRange(lines[0]?.listing.commodity.storage ?? "");
  const kg = Number(lines.reduce((sum, { quantityG }) => sum + quantityG, 0n) / 1000n);
  const throws = dice(`${number} trucks`);
  const trucks = Array.from({ length: part ? 1 : Math.max(1, Math.ceil(kg / 20_500)) }, () => ({
    plate: `${throws.whole(10, 99)}-${throws.pick(["AB", "CK", "FT", "RZ", "VN"])}-${throws.whole(100, 999)}`,
    cmrNumber: `AZ${throws.whole(1_000_000, 9_999_999)}`,
    eta: addDays(minskDate(at), 8),
    packed: part ? kilograms(Math.round((kg * 3) / 5)) : null,
    driverName: throws.pick(["Elçin Məmmədov", "Rəşad Quliyev", "Vüqar Həsənov", "Orxan Əliyev"]),
    driverPhone: `+99450${throws.whole(2_000_000, 8_999_999)}`,
    ...(range === null ? {} : { setPointDc: Math.round(((range.from + range.to) / 2) * 10) }),
  }));
  await must(markShipped(stage.call(producer, at), number, trucks), `${number} is shipped`);
}

/** The queue at the border is long: the first truck is expected three days from the demo's day. */
export async function expectLater({ stage, producer, number }: Story, at: Date): Promise<void> {
  const eta = addDays(minskDate(stage.now), 3);
  const said = { truck: 1, eta, reason: "Sərhəddə növbə uzundur." };
  await must(changeEta(stage.call(producer, at), number, said), `${number} is expected later`);
}

/** All trucks reach a point of the way. */
export async function reach(
  { stage, producer, number }: Story,
  at: Date,
  milestone: Milestone,
): Promise<void> {
  const trucks = await stage.db.truck.findMany({ where: { order: { number } }, orderBy: { number: "asc" } });
  for (const truck of trucks) {
    const call = stage.call(producer, at);
    await must(
      reportMilestone(call, number, { truck: truck.number, milestone, happenedAt: at }),
      `${number} ${milestone}`,
    );
  }
}

export function receive({ stage, buyer, number }: Story, at: Date): Promise<unknown> {
  return must(confirmDelivery(stage.call(buyer, at), number), `${number} is received`);
}

/** The house's clock strikes: what is over is over. */
export async function strike(stage: Stage, at: Date): Promise<void> {
  const { failures } = await passDeadlines(stage.call(stage.cast.house, at));
  if (failures.length > 0) throw failures[0];
}

/** Two people of finance let the producer's money go, and the bank's debit is found on the next statement. */
export async function payOut({ stage, number }: Story, at: Date): Promise<void> {
  const { finance, director } = stage.cast;
  const payout = await stage.db.payout.findFirstOrThrow({ where: { order: { number } } });
  const approved = await must(
    approvePayout(stage.call(finance, at), payout.id),
    `the payout of ${number} is approved`,
  );
  const later = hoursAfter(at, 1);
  if (approved.waits)
    await must(approvePayout(stage.call(director, later), payout.id), `${number}: a second approval`);
  if (payout.method !== "bank") return;
  await must(exportPayouts(stage.call(finance, hoursAfter(at, 2))), `${number}: the payment file`);
  await must(
    confirmPayout(stage.call(finance, hoursAfter(at, 26)), {
      payoutId: payout.id,
      reference: `BY-OUT-${number.slice(3)}`,
    }),
    `the payout of ${number} is on the statement`,
  );
}
