/**
 * What the rules of product.md say about one listing with its lots and orders, written down a second time and as plainly
 * as can be: no database, no locks, kilograms as numbers. The test compares the product with it after each deed.
 */
import { plainDate } from "#app/domain/plain-date.ts";

export type Action =
  | {
      readonly kind:
        | "save"
        | "submit"
        | "withdraw"
        | "pause"
        | "resume"
        | "archive"
        | "suspend"
        | "reinstate";
    }
  | { readonly kind: "claim" | "ask-changes" | "reject"; readonly by: 0 | 1 }
  | { readonly kind: "approve"; readonly by: 0 | 1; readonly stale: boolean }
  | { readonly kind: "change-price"; readonly e4: number }
  | { readonly kind: "approve-price" | "refuse-price" }
  | { readonly kind: "add-lot"; readonly kg: number; readonly keeps: Keeps; readonly expected: boolean }
  | { readonly kind: "correct-lot" | "take-in"; readonly lot: number; readonly kg: number }
  | { readonly kind: "recall-lot"; readonly lot: number }
  | { readonly kind: "change-stock" | "order"; readonly kg: number }
  | { readonly kind: "cancel" | "expire" | "confirm" | "ship" | "replace"; readonly order: number };

/** How long a lot keeps: for ever, past the day of delivery, or not as long as that. */
export type Keeps = "always" | "long" | "short";

/** The day on which the orders of the model are delivered, and the days lots keep until. */
export const days = {
  today: plainDate("2026-11-23"),
  expected: plainDate("2026-11-30"),
  deliverFrom: plainDate("2026-12-07"),
  deliverTo: plainDate("2026-12-14"),
  long: plainDate("2026-12-20"),
  short: plainDate("2026-12-01"),
} as const;

export type ModelLot = {
  total: number;
  reserved: number;
  shipped: number;
  recalled: number;
  isRecalled: boolean;
  expected: boolean;
  harvestedOn: string | null;
  readonly bestBefore: string | null;
};

export type ModelOrder = {
  state: "placed" | "preparing" | "shipped" | "cancelled" | "expired";
  /** Lot → kg it holds there. */
  readonly held: Map<number, number>;
  /** kg it has lost, each loss by itself, the oldest first. */
  short: number[];
};

export type Model = {
  status: "draft" | "in_review" | "changes_requested" | "rejected" | "published" | "paused" | "archived";
  companyVerified: boolean;
  hasDraft: boolean;
  inReview: boolean;
  /** Something was approved once. */
  approved: boolean;
  claimedBy: 0 | 1 | null;
  price: number | null;
  waiting: number | null;
  /** Every price that has sold. */
  sold: number[];
  readonly lots: ModelLot[];
  readonly orders: ModelOrder[];
};

/** A draft that can be handed in. */
export function newModel(): Model {
  return {
    status: "draft",
    companyVerified: true,
    hasDraft: true,
    inReview: false,
    approved: false,
    claimedBy: null,
    price: null,
    waiting: null,
    sold: [],
    lots: [],
    orders: [],
  };
}

/** What a draft asks for. */
export const draftKg = 40_000;
export const draftPrice = 12_000;
export const minimumKg = 1_000;

export const leftIn = (lot: ModelLot) => lot.total - lot.reserved - lot.shipped - lot.recalled;

/** Whether buyers see it. */
export const isSeen = (model: Model) => model.status === "published" && model.companyVerified;

/** What the catalogue says can be had. */
export const freeKg = (model: Model) =>
  model.lots.filter((lot) => !lot.isRecalled).reduce((sum, lot) => sum + leftIn(lot), 0);

const last = "9999-12-31";

/** Lots that serve the model's day of delivery, in the order they are taken. */
export function usable(model: Model): number[] {
  return model.lots
    .map((lot, index) => ({ lot, index }))
    .filter(({ lot }) => !lot.isRecalled && leftIn(lot) > 0)
    .filter(({ lot }) => lot.bestBefore === null || lot.bestBefore >= days.deliverTo)
    .sort((a, b) => {
      const key = ({ lot, index }: typeof a) =>
        [
          lot.bestBefore ?? last,
          lot.expected ? 1 : 0,
          lot.harvestedOn ?? last,
          String(index).padStart(4, "0"),
        ].join();
      return key(a) < key(b) ? -1 : 1;
    })
    .map(({ index }) => index);
}

/** Reserves for an order, or says that there is not enough. */
export function take(model: Model, order: ModelOrder, kg: number): boolean {
  const lots = usable(model);
  const there = lots.reduce((sum, index) => sum + leftIn(lotAt(model, index)), 0);
  if (there < kg) return false;
  let missing = kg;
  for (const index of lots) {
    const lot = lotAt(model, index);
    const part = Math.min(missing, leftIn(lot));
    if (part === 0) continue;
    lot.reserved += part;
    order.held.set(index, (order.held.get(index) ?? 0) + part);
    missing -= part;
  }
  return true;
}

export function lotAt(model: Model, index: number): ModelLot {
  const lot = model.lots[index];
  if (!lot) throw new Error(`the model has no lot ${index}`);
  return lot;
}

/** An order gives back what it holds, or takes it along. */
export function endOrder(model: Model, order: ModelOrder, state: "shipped" | "cancelled" | "expired"): void {
  for (const [index, kg] of order.held) {
    const lot = lotAt(model, index);
    lot.reserved -= kg;
    if (state === "shipped") lot.shipped += kg;
  }
  order.held.clear();
  order.short = [];
  order.state = state;
}

/** The latest orders lose what a lot can no longer give them. */
export function lose(model: Model, index: number, fits: number): void {
  const lot = lotAt(model, index);
  for (const order of [...model.orders].reverse()) {
    const held = order.held.get(index) ?? 0;
    const lost = Math.min(held, lot.reserved - fits);
    if (lost <= 0) continue;
    lot.reserved -= lost;
    if (lost === held) order.held.delete(index);
    else order.held.set(index, held - lost);
    order.short.push(lost);
  }
}
