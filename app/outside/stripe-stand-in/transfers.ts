import type Stripe from "stripe";
import { z } from "zod";
import { balanceIn, bookMovement } from "./balance.ts";
import { readCharge } from "./charges.ts";
import { idOf, isWithin, listPage } from "./list-page.ts";
import { created, currency, metadata, paging, positive } from "./read-params.ts";
import { recordEvent } from "./record-event.ts";
import { refuseMissing, refuseRequest } from "./refuse.ts";
import type { World } from "./world.ts";

export const createTransferParams = z.strictObject({
  amount: positive,
  currency,
  destination: z.string(),
  description: z.string().max(1000).optional(),
  metadata: metadata.default({}),
  source_transaction: z.string().optional(),
  transfer_group: z.string().max(100).optional(),
});

/** `POST /v1/transfers`: to an account that may receive, of money that is there. */
export function createTransfer(world: World, params: z.output<typeof createTransferParams>): Stripe.Transfer {
  const account = world.state.accounts[params.destination];
  if (account === undefined) throw refuseMissing("destination", params.destination, "destination");
  if (account.capabilities?.transfers !== "active") {
    throw refuseRequest(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      "insufficient_capabilities_for_transfer",
    );
  }
  if (params.source_transaction !== undefined) coverBySource(world, params.source_transaction, params);
  if (balanceIn(world, params.currency) < params.amount) {
    throw refuseRequest(
      "You have insufficient available funds in your Stripe account.",
      "balance_insufficient",
    );
  }
  const id = world.newId("tr");
  const transfer: Stripe.Transfer = {
    id,
    object: "transfer",
    amount: params.amount,
    amount_reversed: 0,
    balance_transaction: null,
    created: world.now(),
    currency: params.currency,
    description: params.description ?? null,
    destination: params.destination,
    destination_payment: world.newId("py"),
    livemode: false,
    metadata: params.metadata,
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: params.source_transaction ?? null,
    source_type: "card",
    transfer_group: params.transfer_group ?? null,
  } satisfies Stripe.Transfer;
  world.state.transfers[id] = transfer;
  transfer.balance_transaction = bookMovement(world, {
    type: "transfer",
    reportingCategory: "transfer",
    amount: -params.amount,
    currency: params.currency,
    source: id,
  }).id;
  recordEvent(world, "transfer.created", transfer);
  return transfer;
}

/** `GET /v1/transfers/:id` */
export function readTransfer(world: World, id: string): Stripe.Transfer {
  const transfer = world.state.transfers[id];
  if (transfer === undefined) throw refuseMissing("transfer", id);
  return transfer;
}

export const listTransfersParams = z.strictObject({
  ...paging,
  ...created,
  destination: z.string().optional(),
  transfer_group: z.string().optional(),
});

/** `GET /v1/transfers` */
export function listTransfers(world: World, params: z.output<typeof listTransfersParams>) {
  const found = Object.values(world.state.transfers).filter(
    (transfer) =>
      isWithin(transfer.created, params.created) &&
      (params.destination === undefined || idOf(transfer.destination) === params.destination) &&
      (params.transfer_group === undefined || transfer.transfer_group === params.transfer_group),
  );
  return listPage("/v1/transfers", found, params);
}

export const createReversalParams = z.strictObject({
  amount: positive.optional(),
  description: z.string().optional(),
  metadata: metadata.default({}),
});

/** `POST /v1/transfers/:id/reversals`: at most what was transferred and not yet reversed. */
export function createReversal(
  world: World,
  params: z.output<typeof createReversalParams>,
  transferId: string,
): Stripe.TransferReversal {
  const transfer = readTransfer(world, transferId);
  const left = transfer.amount - transfer.amount_reversed;
  const amount = params.amount ?? left;
  if (left === 0 || amount > left) {
    throw refuseRequest(
      "Reversal amount is greater than unreversed amount on transfer.",
      undefined,
      "amount",
    );
  }
  const id = world.newId("trr");
  const reversal = {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: bookMovement(world, {
      type: "transfer_refund",
      reportingCategory: "transfer_reversal",
      amount,
      currency: transfer.currency,
      source: id,
    }).id,
    created: world.now(),
    currency: transfer.currency,
    destination_payment_refund: null,
    metadata: params.metadata,
    source_refund: null,
    transfer: transfer.id,
  } satisfies Stripe.TransferReversal;
  transfer.amount_reversed += amount;
  transfer.reversed = transfer.amount_reversed === transfer.amount;
  transfer.reversals.data.unshift(reversal);
  recordEvent(world, "transfer.reversed", transfer);
  return reversal;
}

export const listReversalsParams = z.strictObject({ ...paging });

/** `GET /v1/transfers/:id/reversals` */
export function listReversals(
  world: World,
  params: z.output<typeof listReversalsParams>,
  transferId: string,
) {
  const { reversals } = readTransfer(world, transferId);
  return listPage(reversals.url, reversals.data.toReversed(), params);
}

/** Transfers tied to a charge can together never exceed it, and are in its currency. */
function coverBySource(world: World, chargeId: string, asked: { amount: number; currency: string }): void {
  const charge = readCharge(world, chargeId, "source_transaction");
  const taken = Object.values(world.state.transfers)
    .filter((transfer) => idOf(transfer.source_transaction) === chargeId)
    .reduce((sum, transfer) => sum + transfer.amount, 0);
  if (charge.currency !== asked.currency || taken + asked.amount > charge.amount) {
    throw refuseRequest(
      "The transfer exceeds or does not match its source charge.",
      undefined,
      "source_transaction",
    );
  }
}
