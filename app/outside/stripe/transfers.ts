import type Stripe from "stripe";
import { minor } from "#app/domain/money.ts";
import type { PayeeFacts, PayOut, ReversalFacts, TransferFacts } from "../payment-facts.ts";
import { ask, everyItem, whole } from "./ask.server.ts";
import { amountOf, idOf, instantOf, metadataNames, numberOf, oursOf } from "./read-fields.ts";

/** Money to sellers as Stripe's transfers to connected accounts, grouped by the order's number. */
export function transfers(stripe: Stripe): PayOut {
  return {
    requestTransfer: (request) =>
      ask(async () => {
        const transfer = await stripe.transfers.create(
          {
            amount: numberOf(request.amount),
            currency: request.currency.toLowerCase(),
            destination: request.destination,
            description: request.description,
            transfer_group: request.orderNumber,
            metadata: {
              [metadataNames.payoutId]: request.payoutId,
              [metadataNames.orderNumber]: request.orderNumber,
            },
            ...(request.sourceCaptureId === undefined ? {} : { source_transaction: request.sourceCaptureId }),
          },
          { idempotencyKey: request.idempotencyKey },
        );
        return gather(stripe, whole("transfer", transfer));
      }),

    readTransfer: (externalId) =>
      ask(async () => gather(stripe, whole("transfer", await stripe.transfers.retrieve(externalId)))),

    findTransferByOurId: (payoutId, orderNumber) =>
      ask(async () => {
        const all = await everyItem(stripe.transfers.list({ transfer_group: orderNumber, limit: 100 }));
        const ours = all.find(({ metadata }) => oursOf(metadata).payoutId === payoutId);
        return ours === undefined ? null : gather(stripe, ours);
      }),

    reverseTransfer: (request) =>
      ask(async () => {
        const reversal = await stripe.transfers.createReversal(
          request.transferId,
          { amount: numberOf(request.amount), metadata: { [metadataNames.payoutId]: request.payoutId } },
          { idempotencyKey: request.idempotencyKey },
        );
        return reversalOf(whole("transfer_reversal", reversal));
      }),

    readPayee: (externalId) =>
      ask(async () => {
        return payeeOf(whole("account", await stripe.accounts.retrieve(externalId)));
      }),

    openPayee: (request) =>
      ask(async () => {
        const account = await stripe.accounts.create(
          {
            type: "express",
            country: request.country,
            email: request.email,
            business_type: "company",
            capabilities: { transfers: { requested: true } },
            metadata: { company_id: request.companyId },
          },
          { idempotencyKey: request.idempotencyKey },
        );
        return payeeOf(whole("account", account));
      }),

    linkToPayee: (request) =>
      ask(async () => {
        const { url } = await stripe.accountLinks.create({
          account: request.externalId,
          type: "account_onboarding",
          return_url: request.returnUrl,
          refresh_url: request.refreshUrl,
        });
        return { url };
      }),
  };
}

function payeeOf(account: Stripe.Account): PayeeFacts {
  return {
    externalId: account.id,
    canReceive: account.capabilities?.transfers === "active",
    detailsSubmitted: account.details_submitted ?? false,
    requirementsDue: [...(account.requirements?.currently_due ?? [])],
    disabledReason: account.requirements?.disabled_reason ?? null,
    country: account.country ?? null,
  };
}

/** A transfer brings its newest ten reversals with it; the rest are fetched only when there are more. */
async function gather(stripe: Stripe, transfer: Stripe.Transfer): Promise<TransferFacts> {
  const { data, has_more } = transfer.reversals;
  const reversals = has_more
    ? await everyItem(stripe.transfers.listReversals(transfer.id, { limit: 100 }))
    : data;
  return {
    externalId: transfer.id,
    ...amountOf(transfer.amount, transfer.currency),
    destination: idOf(transfer.destination),
    reversed: minor(BigInt(transfer.amount_reversed)),
    reversals: reversals.map(reversalOf),
    createdAt: instantOf(transfer.created),
    ours: oursOf(transfer.metadata),
  };
}

function reversalOf(reversal: Stripe.TransferReversal): ReversalFacts {
  return {
    externalId: reversal.id,
    ...amountOf(reversal.amount, reversal.currency),
    createdAt: instantOf(reversal.created),
  };
}
