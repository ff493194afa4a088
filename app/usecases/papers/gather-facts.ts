import type { Tx } from "#app/db/client.server.ts";
import type { SubjectFacts } from "#app/domain/papers/made/facts.ts";
import type { MadeKind } from "#app/domain/papers/made/kinds.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { routeOf } from "#app/domain/shipments/route.ts";
import type { ReadDeal } from "./read-deal.ts";
import { readDeal, truckFacts } from "./read-deal.ts";
import { attachedTo, orderInvoice } from "./related-papers.ts";

/** What a paper is to be issued for. */
export type PaperSubject =
  | { readonly kind: "contract"; readonly orderId: string }
  | {
      readonly kind: "commercial_invoice" | "packing_list";
      readonly orderId: string;
      /** Of this part of the order only; absent: of the whole order. */
      readonly shipmentId?: string;
    }
  | { readonly kind: "proforma"; readonly proformaId: string }
  | { readonly kind: "cmr"; readonly truckId: string }
  | {
      readonly kind: "credit_note";
      readonly orderId: string;
      readonly cause: "packed" | "claim";
      readonly amount: bigint;
      readonly claimNumber: number | null;
      readonly comment: string;
    }
  | { readonly kind: "claim_act"; readonly claimId: string }
  | { readonly kind: "payout_statement"; readonly payoutId: string };

export type Gathered = {
  readonly orderId: string;
  /** The same for all versions of the paper. */
  readonly subject: string;
  readonly facts: SubjectFacts;
  readonly proforma: { readonly id: string; readonly number: string } | null;
};

/** Reads what a paper will say for ever. The order is locked by the caller. */
export function gatherFacts(tx: Tx, wanted: PaperSubject, now: Date): Promise<Gathered> {
  switch (wanted.kind) {
    case "contract":
      return contract(tx, wanted.orderId, now);
    case "commercial_invoice":
    case "packing_list":
      return ofGoods(tx, wanted, now);
    case "proforma":
      return proforma(tx, wanted.proformaId, now);
    case "cmr":
      return cmr(tx, wanted.truckId, now);
    case "credit_note":
      return creditNote(tx, wanted, now);
    case "claim_act":
      return claimAct(tx, wanted.claimId, now);
    case "payout_statement":
      return payoutStatement(tx, wanted.payoutId, now);
  }
}

/** What is common to all, without what only some papers say. */
function common({ orderId: _order, withSt1: _st1, perishable: _perishable, ...deal }: ReadDeal) {
  return deal;
}

async function contract(tx: Tx, orderId: string, now: Date): Promise<Gathered> {
  const deal = await readDeal(tx, orderId, { as: "agreed", now });
  const { withSt1, perishable } = deal;
  const pack = await tx.paper.findMany({
    where: { orderId, state: { not: "superseded" } },
    select: { kind: true, owner: true },
    orderBy: { id: "asc" },
  });
  return {
    orderId,
    subject: `order/${orderId}`,
    facts: { ...common(deal), kind: "contract", contract: null, trucks: [], withSt1, perishable, pack },
    proforma: null,
  };
}

async function ofGoods(
  tx: Tx,
  wanted: Extract<PaperSubject, { kind: "commercial_invoice" | "packing_list" }>,
  now: Date,
): Promise<Gathered> {
  const { kind, orderId, shipmentId } = wanted;
  if (shipmentId === undefined) {
    const deal = await readDeal(tx, orderId, { as: "packed", now });
    return { orderId, subject: `order/${orderId}`, facts: { ...common(deal), kind }, proforma: null };
  }
  const deal = await readDeal(tx, orderId, { as: "packed", now, shipmentId });
  const { number } = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId } });
  const part = { number, invoice: await orderInvoice(tx, orderId) };
  return {
    orderId,
    subject: `shipment/${shipmentId}`,
    facts: { ...common(deal), kind, part },
    proforma: null,
  };
}

async function proforma(tx: Tx, proformaId: string, now: Date): Promise<Gathered> {
  const found = await tx.proforma.findUniqueOrThrow({
    where: { id: proformaId },
    include: { payment: true },
  });
  const { orderId, payment } = found;
  const deal = await readDeal(tx, orderId, { as: "packed", now });
  const instalments = await tx.payment.count({ where: { orderId, cancelledAt: null } });
  return {
    orderId,
    subject: `proforma/${proformaId}`,
    facts: {
      ...common(deal),
      kind: "proforma",
      instalment: payment.seq,
      instalments: Math.max(instalments, payment.seq),
      reference: found.reference,
      amount: String(found.amount),
      dueOn: minskDate(payment.dueAt ?? now),
    },
    proforma: { id: proformaId, number: found.number },
  };
}

async function cmr(tx: Tx, truckId: string, now: Date): Promise<Gathered> {
  const truck = await tx.truck.findUniqueOrThrow({ where: { id: truckId }, include: { shipment: true } });
  const { orderId, shipmentId, shipment } = truck;
  const deal = await readDeal(tx, orderId, {
    as: "packed",
    now,
    ...(shipmentId === null ? {} : { shipmentId }),
  });
  const attached = await attachedTo(tx, orderId, shipmentId);
  return {
    orderId,
    subject: `truck/${truckId}`,
    facts: {
      ...common(deal),
      kind: "cmr",
      truck: truckFacts(truck),
      route: routeOf(shipment?.route ?? ""),
      ...(attached === null ? {} : { attached }),
    },
    proforma: null,
  };
}

async function creditNote(
  tx: Tx,
  wanted: Extract<PaperSubject, { kind: "credit_note" }>,
  now: Date,
): Promise<Gathered> {
  const { orderId, cause, amount, claimNumber, comment } = wanted;
  const deal = await readDeal(tx, orderId, { as: cause === "packed" ? "agreed" : "packed", now });
  const invoice = await tx.madePaper.findFirst({
    where: { subject: `order/${orderId}`, kind: "commercial_invoice", supersededAt: null },
    select: { number: true, issuedAt: true },
  });
  const before = await tx.madePaper.count({ where: { orderId, kind: "credit_note" } });
  const left = BigInt(deal.total) - amount - (await creditedBefore(tx, orderId, cause));
  return {
    orderId,
    subject: `credit/${orderId}/${before + 1}`,
    facts: {
      ...common(deal),
      kind: "credit_note",
      amount: String(amount),
      cause,
      claimNumber,
      comment,
      invoice:
        invoice === null || cause === "packed"
          ? null
          : { number: invoice.number, issuedOn: minskDate(invoice.issuedAt) },
      left: String(left > 0n ? left : 0n),
    },
    proforma: null,
  };
}

/** What earlier notes of the same cause took off: those for the weight off what was agreed, those of claims off what was packed. */
async function creditedBefore(tx: Tx, orderId: string, cause: string): Promise<bigint> {
  const notes = await tx.madePaper.findMany({
    where: { orderId, kind: "credit_note", facts: { path: ["cause"], equals: cause } },
    select: { facts: true },
  });
  return notes.reduce((sum, { facts }) => sum + amountIn(facts), 0n);
}

function amountIn(facts: unknown): bigint {
  if (typeof facts !== "object" || facts === null || !("amount" in facts)) return 0n;
  return BigInt(String(facts.amount));
}

async function claimAct(tx: Tx, claimId: string, now: Date): Promise<Gathered> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    include: {
      lines: {
        select: { grams: true, orderLine: { select: { position: true } } },
        orderBy: { orderLine: { position: "asc" } },
      },
      messages: { where: { kind: "answer" }, orderBy: { writtenAt: "asc" }, select: { text: true } },
      files: { where: { messageId: null }, select: { fileId: true } },
    },
  });
  const deal = await readDeal(tx, claim.orderId, { as: "packed", now });
  const outcome = claim.outcome;
  if (outcome !== "refund-part" && outcome !== "refund-all" && outcome !== "reject") {
    throw new Error(`claim ${claimId} is not settled`);
  }
  const openedBy = claim.openedBy === "producer" || claim.openedBy === "staff" ? claim.openedBy : "buyer";
  return {
    orderId: claim.orderId,
    subject: `claim/${claimId}`,
    facts: {
      ...common(deal),
      kind: "claim_act",
      claimNumber: claim.number,
      openedBy,
      openedOn: minskDate(claim.openedAt),
      reason: claim.reason,
      comment: claim.comment,
      claimed: claim.lines.map(({ orderLine: { position }, grams }) => ({ position, grams: String(grams) })),
      photos: claim.files.length,
      answer: claim.messages.map(({ text }) => text).join("\n"),
      answeredOn: claim.answeredAt === null ? null : minskDate(claim.answeredAt),
      outcome,
      ruling: claim.ruling,
      settledOn: minskDate(claim.settledAt ?? now),
      amount: String(claim.amount),
    },
    proforma: null,
  };
}

async function payoutStatement(tx: Tx, payoutId: string, now: Date): Promise<Gathered> {
  const payout = await tx.payout.findUniqueOrThrow({
    where: { id: payoutId },
    include: { order: { select: { commissionBp: true } } },
  });
  const { orderId } = payout;
  const deal = await readDeal(tx, orderId, { as: "packed", now });
  const gross = payout.amount + payout.commission;
  return {
    orderId,
    subject: `payout/${payoutId}`,
    facts: {
      ...common(deal),
      kind: "payout_statement",
      goods: deal.total,
      credited: String(BigInt(deal.total) - gross),
      commission: String(payout.commission),
      commissionBp: payout.order.commissionBp,
      amount: String(payout.amount),
      method: payout.method === "stripe" ? "stripe" : "bank",
      paidOn: minskDate(payout.paidAt ?? now),
      reference: payout.externalId ?? "",
    },
    proforma: null,
  };
}

/** Whether a paper is one of the order's pack, with a row of its own there. */
export function isInPack(kind: MadeKind): boolean {
  return kind === "contract" || kind === "commercial_invoice" || kind === "packing_list" || kind === "cmr";
}
