/** What each deed does to the model: true when it is done, false when the product has to refuse it. */
import type { Action, Model, ModelLot } from "./market-model.ts";
import {
  days,
  draftKg,
  draftPrice,
  endOrder,
  isSeen,
  leftIn,
  lose,
  lotAt,
  minimumKg,
  take,
} from "./market-model.ts";

type Of<K extends Action["kind"]> = Extract<Action, { readonly kind: K }>;
type Rules = { readonly [K in Action["kind"]]: (model: Model, action: Of<K>) => boolean };

/** A rule with a condition: not met, it is refused; met, it happens. */
const when = (met: boolean, happens: () => void): boolean => {
  if (met) happens();
  return met;
};

const onSale = (model: Model) => model.approved && model.status !== "archived";
const newLot = (kg: number, differing: Partial<ModelLot> = {}): ModelLot => ({
  total: kg,
  reserved: 0,
  shipped: 0,
  recalled: 0,
  isRecalled: false,
  expected: false,
  harvestedOn: null,
  bestBefore: null,
  ...differing,
});

/** Whoever decides must find the case open and nobody else at it. */
function decideBy(model: Model, by: 0 | 1, happens: () => void): boolean {
  return when(model.inReview && (model.claimedBy === null || model.claimedBy === by), () => {
    happens();
    model.inReview = false;
    model.claimedBy = null;
  });
}

function setPrice(model: Model, e4: number): void {
  model.price = e4;
  model.waiting = null;
  model.sold.push(e4);
}

const orderAt = (model: Model, index: number) => {
  const order = model.orders[index];
  if (!order) throw new Error(`the model has no order ${index}`);
  return order;
};

const rules: Rules = {
  save: (model) => when(model.status !== "archived", () => (model.hasDraft = true)),
  submit: (model) =>
    when(model.hasDraft && model.status !== "archived" && model.companyVerified, () => {
      if (!model.approved) model.status = "in_review";
      model.hasDraft = false;
      model.inReview = true;
    }),
  withdraw: (model) =>
    when(model.inReview, () => {
      if (model.status === "in_review") model.status = "draft";
      model.hasDraft = true;
      model.inReview = false;
      model.claimedBy = null;
    }),
  claim: (model, { by }) =>
    when(
      model.inReview && (model.claimedBy === null || model.claimedBy === by),
      () => (model.claimedBy = by),
    ),
  approve: (model, { by, stale }) =>
    !stale &&
    decideBy(model, by, () => {
      if (model.status === "in_review") model.status = "published";
      if (model.price === null) {
        setPrice(model, draftPrice);
        model.lots.push(newLot(draftKg, { harvestedOn: "2026-11-20" }));
      }
      model.approved = true;
    }),
  "ask-changes": (model, { by }) =>
    decideBy(model, by, () => {
      if (model.status === "in_review") model.status = "changes_requested";
    }),
  reject: (model, { by }) =>
    decideBy(model, by, () => {
      if (model.status === "in_review") model.status = "rejected";
    }),
  pause: (model) => when(model.status === "published", () => (model.status = "paused")),
  resume: (model) =>
    when(model.status === "paused" && model.companyVerified, () => (model.status = "published")),
  archive: (model) =>
    when(model.status !== "archived", () => {
      model.status = "archived";
      model.inReview = false;
      model.claimedBy = null;
      model.waiting = null;
    }),
  suspend: (model) => when(model.companyVerified, () => (model.companyVerified = false)),
  reinstate: (model) => when(!model.companyVerified, () => (model.companyVerified = true)),
  "change-price": (model, { e4 }) =>
    when(onSale(model), () => {
      if (e4 === model.price) model.waiting = null;
      else if (model.sold.some((was) => Math.abs(e4 - was) * 4 > was)) model.waiting = e4;
      else setPrice(model, e4);
    }),
  "approve-price": (model) => when(model.waiting !== null, () => setPrice(model, model.waiting ?? 0)),
  "refuse-price": (model) => when(model.waiting !== null, () => (model.waiting = null)),
  "add-lot": (model, { kg, keeps, expected }) =>
    when(onSale(model), () => {
      const bestBefore = keeps === "always" ? null : days[keeps];
      model.lots.push(newLot(kg, { bestBefore, expected, harvestedOn: expected ? days.expected : null }));
    }),
  "correct-lot": (model, { lot: index, kg }) => {
    const lot = lotAt(model, index);
    return when(!lot.isRecalled && kg >= lot.reserved + lot.shipped, () => (lot.total = kg));
  },
  "take-in": (model, { lot: index, kg }) => {
    const lot = lotAt(model, index);
    return when(!lot.isRecalled && lot.expected && kg >= lot.shipped, () => {
      lose(model, index, Math.min(lot.reserved, kg - lot.shipped));
      lot.total = kg;
      lot.expected = false;
      lot.harvestedOn = days.today;
    });
  },
  "recall-lot": (model, { lot: index }) => {
    const lot = lotAt(model, index);
    return when(!lot.isRecalled, () => {
      lose(model, index, 0);
      lot.recalled += leftIn(lot);
      lot.isRecalled = true;
    });
  },
  "change-stock": (model, { kg }) => when(onSale(model), () => setFree(model, kg)),
  order: (model, { kg }) => {
    if (!isSeen(model) || kg < minimumKg) return false;
    const order = { state: "placed" as const, held: new Map<number, number>(), short: [] };
    return when(take(model, order, kg), () => model.orders.push(order));
  },
  cancel: (model, { order: index }) => {
    const order = orderAt(model, index);
    return when(["placed", "preparing"].includes(order.state), () => endOrder(model, order, "cancelled"));
  },
  expire: (model, { order: index }) => {
    const order = orderAt(model, index);
    return when(order.state === "placed", () => endOrder(model, order, "expired"));
  },
  confirm: (model, { order: index }) => {
    const order = orderAt(model, index);
    const whole = order.short.length === 0;
    return when(order.state === "placed" && whole, () => (order.state = "preparing"));
  },
  ship: (model, { order: index }) => {
    const order = orderAt(model, index);
    const whole = order.short.length === 0;
    return when(order.state === "preparing" && whole, () => endOrder(model, order, "shipped"));
  },
  replace: (model, { order: index }) => {
    const order = orderAt(model, index);
    const [lost] = order.short;
    return lost !== undefined && when(take(model, order, lost), () => order.short.shift());
  },
};

/** More is put into the newest lot in hand, less taken out of the newest lots first. */
function setFree(model: Model, kg: number): void {
  const lots = model.lots.filter((lot) => !lot.isRecalled).reverse();
  let missing = kg - lots.reduce((sum, lot) => sum + leftIn(lot), 0);
  if (missing > 0) {
    const newest = lots.find((lot) => !lot.expected) ?? lots[0];
    if (newest) newest.total += missing;
    else model.lots.push(newLot(missing));
    return;
  }
  for (const lot of lots) {
    const less = Math.min(leftIn(lot), -missing);
    lot.total -= less;
    missing += less;
  }
}

/** Whether the deed must succeed; the model is then what the product must be. */
export function foretell(model: Model, action: Action): boolean {
  const rule = rules[action.kind] as (model: Model, action: Action) => boolean;
  return rule(model, action);
}
