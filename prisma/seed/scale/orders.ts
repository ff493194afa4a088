/** Completed orders behind the listings: sold, shipped, received, paid by bank and paid out, with their books. */
import type { Currency } from "#app/domain/money.ts";
import { lineTotal, minor, money, priceE4, shareOf } from "#app/domain/money.ts";
import type { LedgerEntry } from "#app/domain/payments/ledger.ts";
import { bookBankPayout, bookBankReceipt, bookCommission } from "#app/domain/payments/ledger.ts";
import { addDays, minskDate, toColumn } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { dice } from "../demo/dice.ts";
import type { ScaleBuyer } from "./companies.ts";
import { scaleFinance } from "./companies.ts";
import type { ScaleGoods } from "./goods.ts";
import type { Row } from "./insert-rows.ts";
import { idOf } from "./insert-rows.ts";

const KIND = {
  order: 20,
  line: 21,
  event: 22,
  reservation: 23,
  truck: 24,
  payment: 25,
  payout: 26,
  entry: 27,
  ledgerLine: 28,
  movement: 29,
} as const;
const COMMISSION_BP = 300;
const DAY = 86_400_000;

/** The life of a completed order: state, days after it was placed, who moved it. */
const life = [
  [null, "placed", 0, "buyer"],
  ["placed", "confirmed", 1, "producer"],
  ["confirmed", "preparing", 4, "system"],
  ["preparing", "shipped", 8, "producer"],
  ["shipped", "delivered", 14, "buyer"],
  ["delivered", "completed", 17, "system"],
] as const;

export type FrozenRate = { readonly rateE8: bigint; readonly date: Date; readonly source: string };

function ledgerRows(
  index: number,
  part: number,
  entry: LedgerEntry,
  of: {
    readonly orderId: string;
    readonly paymentId: string | null;
    readonly companyId: string;
    readonly at: Date;
  },
): { readonly entry: Row; readonly lines: readonly Row[] } {
  const id = idOf(KIND.entry, index, part);
  return {
    entry: {
      id,
      kind: entry.kind,
      external_ref: entry.externalRef,
      order_id: of.orderId,
      payment_id: of.paymentId,
      at: of.at,
    },
    lines: entry.lines.map((line, side) => ({
      id: idOf(KIND.ledgerLine, index, part * 4 + side),
      entry_id: id,
      account: line.account,
      company_id: line.account === "held_for_orders" ? of.companyId : null,
      currency: line.currency,
      debit: line.debit,
      credit: line.credit,
    })),
  };
}

/** The order of a number with all its rows by table, in the order in which they can be added. */
export function scaleOrder(
  index: number,
  {
    goods,
    buyer,
    number,
    rate,
    now,
  }: {
    readonly goods: ScaleGoods;
    readonly buyer: ScaleBuyer;
    readonly number: string;
    readonly rate: FrozenRate;
    readonly now: Date;
  },
): { readonly soldG: bigint; readonly tables: Readonly<Record<string, readonly Row[]>> } {
  const throws = dice(`scale order ${index}`);
  const { facts } = goods;
  const currency: Currency = facts.price.currency;
  const soldG = facts.revision.minimumOrderG;
  const price = facts.price.tiers[0]?.priceE4 ?? 1n;
  const total = lineTotal(priceE4(price), grams(soldG));
  const commission = shareOf(total, COMMISSION_BP);
  const placedAt = new Date(now.getTime() - throws.whole(30, 390) * DAY);
  const at = (days: number) => new Date(placedAt.getTime() + days * DAY + 3_600_000);
  const ids = {
    order: idOf(KIND.order, index),
    line: idOf(KIND.line, index),
    payment: idOf(KIND.payment, index),
    payout: idOf(KIND.payout, index),
  };
  const day = minskDate(placedAt);
  const whose = { orderId: ids.order, paymentId: ids.payment, companyId: facts.producer.id };
  const paidOut = { ...whose, paymentId: null, at: at(20) };
  const receipt = `SCALE-IN-${index}`;
  const payout = `SCALE-OUT-${index}`;
  const books = [
    ledgerRows(index, 0, bookBankReceipt(receipt, money(total, currency)), { ...whose, at: at(3) }),
    ledgerRows(index, 1, bookBankPayout(payout, money(minor(total - commission), currency)), paidOut),
    ledgerRows(index, 2, bookCommission(ids.payout, money(commission, currency)), paidOut),
  ];
  return {
    soldG,
    tables: {
      orders: [
        {
          id: ids.order,
          number,
          buyer_id: buyer.id,
          producer_id: facts.producer.id,
          placed_by_id: buyer.ownerId,
          state: "completed",
          currency,
          incoterm: facts.revision.incoterm,
          incoterm_place: facts.revision.incotermPlace,
          payment_terms: "prepaid",
          payment_method: "bank_transfer",
          delivery_address: buyer.city,
          deliver_from: toColumn(addDays(day, 12)),
          deliver_to: toColumn(addDays(day, 18)),
          total_amount: total,
          commission_bp: COMMISSION_BP,
          rate_e8: rate.rateE8,
          rate_date: rate.date,
          rate_source: rate.source,
          placed_at: placedAt,
          confirmed_at: at(1),
          shipped_at: at(8),
          delivered_at: at(14),
          ended_at: at(17),
        },
      ],
      order_lines: [
        {
          id: ids.line,
          order_id: ids.order,
          position: 1,
          listing_id: goods.id,
          revision_id: goods.revisionId,
          price_version_id: goods.priceId,
          commodity_slug: facts.commodity.slug,
          title_az: facts.revision.titleAz,
          title_ru: facts.revision.titleRu,
          title_be: facts.revision.titleBe,
          title_en: facts.revision.titleEn,
          variety: facts.revision.variety,
          grade: facts.revision.grade,
          quantity_g: soldG,
          price_e4: price,
          amount: total,
          packed_g: soldG,
          packed_amount: total,
        },
      ],
      order_events: life.map(([from, to, days, actor], seq) => ({
        id: idOf(KIND.event, index, seq),
        order_id: ids.order,
        seq: seq + 1,
        kind: to,
        from_state: from,
        to_state: to,
        actor_kind: actor,
        actor_id: actor === "buyer" ? buyer.ownerId : actor === "producer" ? goods.ownerId : null,
        at: at(days),
      })),
      reservations: [
        {
          id: idOf(KIND.reservation, index),
          order_line_id: ids.line,
          lot_id: goods.lot.id,
          grams: soldG,
          state: "shipped",
        },
      ],
      lot_movements: (["reserve", "ship"] as const).map((kind, part) => ({
        id: idOf(KIND.movement, index, part + 1),
        lot_id: goods.lot.id,
        kind,
        grams: soldG,
        order_line_id: ids.line,
        at: at(part * 8),
      })),
      trucks: [
        {
          id: idOf(KIND.truck, index),
          order_id: ids.order,
          number: 1,
          plate: `10-AA-${String(index % 1000).padStart(3, "0")}`,
          cmr_number: `AZ ${String(index).padStart(7, "0")}`,
          packed_g: soldG,
          state: "received",
          loaded_at: at(8),
          arrived_at: at(13),
          told_at: at(13),
          received_at: at(14),
        },
      ],
      payments: [
        {
          id: ids.payment,
          order_id: ids.order,
          seq: 1,
          state: "paid",
          amount: total,
          currency,
          method: "bank_transfer",
          due_on: "confirmation",
          due_at: at(8),
          captured: total,
          paid_at: at(3),
        },
      ],
      ledger_entries: books.map(({ entry }) => entry),
      ledger_lines: books.flatMap(({ lines }) => lines),
      payouts: [
        {
          id: ids.payout,
          order_id: ids.order,
          producer_id: facts.producer.id,
          state: "transferred",
          amount: total - commission,
          commission,
          currency,
          external_id: payout,
          entered_by_id: scaleFinance[0],
          approved_by_id: scaleFinance[1],
          approved_at: at(18),
          submitted_at: at(19),
          paid_at: at(20),
        },
      ],
    },
  };
}
