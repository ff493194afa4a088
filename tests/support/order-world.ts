/** A market with stock, baskets and clocks for tests of orders; a database with the reference data. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Actor, Buyer, CompanyRole, Director, Moderator, Producer, System } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import type { PaperKind } from "#app/domain/papers/pack.ts";
import type { PaymentTerms } from "#app/domain/payment-terms.ts";
import { minskDate, plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import type { Upload } from "#app/usecases/files/keep-documents.ts";
import type { ChangeOrder } from "#app/usecases/orders/change-order.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import type { PlaceOrders } from "#app/usecases/orders/place-lines.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { uploadPaper } from "#app/usecases/papers/upload-paper.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { aListing, aMember, aPerson, monday } from "./builders.ts";
import { callOf } from "./listing-world.ts";
import { aCompany, aFinancePerson } from "./order-builder.ts";

export { monday };

/** So many hours after Monday noon. */
export const hoursOn = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);

const outsides = new WeakMap<Db, Call["outside"]>();

/** A call at an instant; all calls of one database share one file store. */
export function callAt<A extends Actor>(db: Db, actor: A, now: Date = monday): Call<A> {
  const known = outsides.get(db);
  const call = callOf(db, actor, known === undefined ? { now } : { now, outside: known });
  outsides.set(db, call.outside);
  return call;
}

export const theHouse: System = { kind: "system" };

export type Shop = {
  readonly producer: Producer;
  readonly listingId: string;
  readonly lotId: string;
  readonly slug: string;
};

/** A verified producer with a published listing of 20 t pomegranates at 1.25 USD/kg, at least 1 t. */
export async function aShop(db: Db, commodity = "pomegranate"): Promise<Shop> {
  const { producer } = await aCompany(db, "producer");
  const { listing, lot } = await aListing(db, {
    producerId: producer.companyId,
    ownerId: producer.userId,
    commodity,
  });
  return { producer, listingId: listing.id, lotId: lot?.id ?? "", slug: listing.slug };
}

export async function aBuyer(db: Db): Promise<Buyer> {
  return (await aCompany(db, "buyer")).person;
}

export async function severalBuyers(db: Db, count: number): Promise<Buyer[]> {
  const buyers: Buyer[] = [];
  while (buyers.length < count) buyers.push(await aBuyer(db));
  return buyers;
}

/** Another person of a company, acting for the side the company is on. */
export async function aColleague<A extends Buyer | Producer>(
  db: Db,
  actor: A,
  role: CompanyRole,
): Promise<A> {
  const person = await aMember(db, { id: actor.companyId }, role);
  const memberships = actor.memberships.map((membership) => ({ ...membership, role }));
  return { ...actor, userId: person.id, name: person.name, email: person.email, memberships };
}

export async function aModerator(db: Db): Promise<Moderator> {
  const { id, name, email } = await aPerson(db, { staffRole: "moderator" });
  return { kind: "moderator", userId: id, name, email, memberships: [], activeCompanyId: null };
}

export async function aDirector(db: Db): Promise<Director> {
  const { id, name, email } = await aPerson(db, { staffRole: "director" });
  return { kind: "director", userId: id, name, email, memberships: [], activeCompanyId: null };
}

/** Puts goods into a buyer's basket as the listing's page shows them. */
export async function putIntoBasket(db: Db, buyer: Buyer, shop: Shop, kg: number): Promise<string> {
  const line = await db.basketLine.create({
    data: {
      companyId: buyer.companyId,
      userId: buyer.userId,
      listingId: shop.listingId,
      quantityG: kilograms(kg),
      shownPriceE4: 12_500n,
      shownCurrency: "USD",
      shownIncoterm: "FCA",
      shownPlace: "Baku",
    },
  });
  return line.id;
}

/** A wish to change a placed order that changes nothing of what `checkoutForm` asked for. */
export const asPlaced = {
  version: 1,
  quantities: [],
  deliverFrom: plainDate("2026-12-07"),
  deliverTo: plainDate("2026-12-14"),
  deliveryAddress: "220004 Minsk, Market Street 1",
  purchaseOrder: "",
} satisfies ChangeOrder;

let forms = 0;

/** The checkout form as a buyer sends it, with a token of its own unless one is given. */
export function checkoutForm(buyer: Buyer, differing: Partial<PlaceOrders> = {}): PlaceOrders {
  forms += 1;
  return {
    companyId: buyer.companyId,
    formToken: `form-token-${String(forms).padStart(20, "0")}`,
    deliveryAddress: "220004 Minsk, Market Street 1",
    deliverFrom: plainDate("2026-12-07"),
    deliverTo: plainDate("2026-12-14"),
    paymentTerms: "prepaid",
    paymentMethod: "bank_transfer",
    note: "",
    ...differing,
  };
}

export type Deal = Shop & { readonly buyer: Buyer; readonly number: string; readonly orderId: string };

/** An order placed through basket and checkout. */
export async function aPlacedDeal(
  db: Db,
  { kg = 20_000, terms = "prepaid" }: { kg?: number; terms?: PaymentTerms } = {},
): Promise<Deal> {
  const shop = await aShop(db);
  const buyer = await aBuyer(db);
  await putIntoBasket(db, buyer, shop, kg);
  const placed = await placeOrders(callAt(db, buyer), checkoutForm(buyer, { paymentTerms: terms }));
  const number = granted(placed)[0] ?? "";
  const { id } = await db.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  return { ...shop, buyer, number, orderId: id };
}

export async function aConfirmedDeal(db: Db, options: Parameters<typeof aPlacedDeal>[1] = {}): Promise<Deal> {
  const deal = await aPlacedDeal(db, options);
  granted(await confirmOrder(callAt(db, deal.producer), deal.number));
  return deal;
}

/** Finance books the transfer of an instalment. */
export async function pay(db: Db, deal: Deal, { seq = 1, now = monday } = {}): Promise<void> {
  const payment = await db.payment.findUniqueOrThrow({
    where: { orderId_seq: { orderId: deal.orderId, seq } },
  });
  const finance = await aFinancePerson(db);
  granted(
    await recordTransfer(callAt(db, finance, now), {
      paymentId: payment.id,
      reference: `${deal.number}/${seq}`,
      amount: minor(payment.amount),
      currency: payment.currency,
    }),
  );
}

export async function aPaidDeal(db: Db, options: Parameters<typeof aPlacedDeal>[1] = {}): Promise<Deal> {
  const deal = await aConfirmedDeal(db, options);
  await pay(db, deal);
  return deal;
}

/** A small PDF on the disk, as the form reader leaves it. */
export async function aPdf(name = "paper.pdf"): Promise<Upload> {
  const path = join(await mkdtemp(join(tmpdir(), "trade-house-paper-")), "0");
  const bytes = Buffer.from(`%PDF-1.7\n% ${name}\n%%EOF\n`);
  await writeFile(path, bytes);
  return { name, size: bytes.length, path };
}

/** The producer brings one paper. */
export async function bringPaper(db: Db, deal: Deal, kind: PaperKind, now = monday) {
  return uploadPaper(callAt(db, deal.producer, now), deal.number, {
    kind,
    number: `${kind}-1`,
    issuer: "",
    issuedOn: minskDate(now),
    file: await aPdf(),
  });
}

/** Everything that gates loading is brought and accepted. */
export async function bringPapersForLoading(db: Db, deal: Deal, now = monday): Promise<void> {
  const moderator = await aModerator(db);
  // What the house makes is there already.
  const gating = await db.paper.findMany({
    where: { orderId: deal.orderId, gate: "loading", state: { in: ["required", "rejected"] } },
  });
  for (const paper of gating) {
    granted(await bringPaper(db, deal, paper.kind as PaperKind, now));
    granted(await decidePaper(callAt(db, moderator, now), paper.id, "accept", ""));
  }
}

export const oneTruck = [{ plate: "77-AB-123", cmrNumber: "CMR-1", eta: null, packed: null }] as const;

/** Paid, papers accepted, loaded on trucks of equal weight. */
export async function aShippedDeal(
  db: Db,
  { trucks = 1, ...options }: { trucks?: number } & Parameters<typeof aPlacedDeal>[1] = {},
): Promise<Deal> {
  const deal = await aPaidDeal(db, options);
  await bringPapersForLoading(db, deal);
  const loaded = Array.from({ length: trucks }, (_, index) => ({ ...oneTruck[0], plate: `77-AB-${index}` }));
  granted(await markShipped(callAt(db, deal.producer), deal.number, loaded));
  return deal;
}

export async function stateOf(db: Db, deal: Pick<Deal, "orderId">) {
  return (await db.order.findUniqueOrThrow({ where: { id: deal.orderId } })).state;
}

/** The value of a result that has to be one; the test fails with the refusal otherwise. */
export function granted<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal, printBigint)}`);
  return result.value;
}

const printBigint = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
