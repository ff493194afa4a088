/** An order as programs of either side read it. */
import { z } from "zod";
import { incoterms } from "#app/domain/incoterms.ts";
import { currencies, minor, priceE4, priceToDecimal, toDecimal } from "#app/domain/money.ts";
import { truckStates } from "#app/domain/orders/milestones.ts";
import { nextSteps } from "#app/domain/orders/next-step.ts";
import { orderStatuses } from "#app/domain/orders/states.ts";
import { paymentStates } from "#app/domain/payments/states.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import type { OrderMoney } from "#app/queries/order-payments.server.ts";
import { amountText, dayText, instant, kgText, listOf, orNull, priceText } from "./fields.ts";

const party = z.object({ legalName: z.string(), country: z.string(), taxNumber: z.string() });

export const orderAnswer = z
  .object({
    number: z.string().meta({ examples: ["TH-2026-000123"] }),
    state: z.enum(orderStatuses),
    deeds: z
      .array(z.string())
      .meta({ description: "What your side may do now, as the page's forms are called" }),
    next: z.object({
      step: z.enum(nextSteps),
      who: z.enum(["buyer", "producer", "staff", "house", "nobody"]),
      by: orNull(instant()),
    }),
    buyer: party,
    producer: party,
    placedAt: instant(),
    currency: z.enum(currencies),
    total: amountText().meta({ description: "As ordered" }),
    invoiced: orNull(amountText()).meta({ description: "As packed, once that is on record" }),
    incoterm: z.enum(incoterms),
    incotermPlace: z.string(),
    paymentTerms: z.string(),
    deliveryAddress: z.string(),
    deliverFrom: dayText(),
    deliverTo: dayText(),
    note: z.string(),
    purchaseOrder: z.string().meta({ description: "The buyer’s own number of the order; may be empty" }),
    version: z.number().int().meta({
      description: "Of the agreement: rises with every change the buyer makes before it is confirmed",
    }),
    lines: z.array(
      z.object({
        id: z.uuid(),
        position: z.number().int(),
        title: z.string(),
        variety: z.string(),
        grade: z.string(),
        packaging: z.string(),
        quantityKg: kgText(),
        pricePerKg: priceText(),
        amount: amountText(),
        packedKg: orNull(kgText()),
        packedAmount: orNull(amountText()),
        tolerancePercent: z.number(),
      }),
    ),
    payments: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(paymentStates),
        amount: amountText(),
        paid: amountText(),
        refunded: amountText(),
        dueOn: z.string(),
        dueAt: orNull(instant()),
        paidAt: orNull(instant()),
      }),
    ),
    papers: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        owner: z.string(),
        gate: orNull(z.string()),
        state: z.string(),
        number: z.string(),
        issuedOn: orNull(dayText()),
        reason: z.string(),
      }),
    ),
    trucks: z.array(
      z.object({
        number: z.number().int(),
        plate: z.string(),
        cmrNumber: z.string(),
        packedKg: kgText(),
        eta: orNull(dayText()),
        state: z.enum(truckStates),
        loadedAt: instant(),
        borderAt: orNull(instant()),
        customsAt: orNull(instant()),
        arrivedAt: orNull(instant()),
        receivedAt: orNull(instant()),
      }),
    ),
    claimWindowEndsAt: orNull(instant()),
  })
  .meta({ id: "Order" });

const inList = z
  .object({
    number: z.string(),
    state: z.enum(orderStatuses),
    buyer: z.string(),
    producer: z.string(),
    placedAt: instant(),
    deliverTo: dayText(),
    currency: z.enum(currencies),
    total: amountText(),
    weightKg: kgText(),
  })
  .meta({ id: "OrderInList" });
export const ordersAnswer = listOf(inList);

const at = (instantOrNull: Date | null) => instantOrNull?.toISOString() ?? null;

/** The order in the interface's own units. */
export function orderJson(order: OrderView, money: OrderMoney): z.input<typeof orderAnswer> {
  return {
    ...{ number: order.number, state: order.state, deeds: [...order.deeds] },
    next: { step: order.next.kind, who: order.next.who, by: at(order.next.by) },
    buyer: partyJson(order.buyer),
    producer: partyJson(order.producer),
    placedAt: order.placedAt.toISOString(),
    currency: order.currency,
    total: toDecimal(order.total),
    invoiced: order.invoiced === null ? null : toDecimal(order.invoiced),
    ...{ incoterm: order.incoterm, incotermPlace: order.incotermPlace, paymentTerms: order.paymentTerms },
    ...{ deliveryAddress: order.deliveryAddress, deliverFrom: order.deliverFrom, deliverTo: order.deliverTo },
    note: order.note,
    purchaseOrder: order.purchaseOrder,
    version: order.agreedVersion,
    lines: order.lines.map((line) => ({
      ...{
        id: line.id,
        position: line.position,
        title: line.title,
        variety: line.variety,
        grade: line.grade,
      },
      packaging: line.packaging,
      quantityKg: toKgDecimal(line.quantity),
      pricePerKg: priceToDecimal(priceE4(line.price)),
      amount: toDecimal(line.amount),
      packedKg: line.packed === null ? null : toKgDecimal(line.packed),
      packedAmount: line.packedAmount === null ? null : toDecimal(line.packedAmount),
      tolerancePercent: line.toleranceBp / 100,
    })),
    payments: money.payments.map((payment) => ({
      ...{ id: payment.id, state: payment.state, dueOn: payment.dueOn },
      amount: toDecimal(minor(payment.amount)),
      paid: toDecimal(minor(payment.captured)),
      refunded: toDecimal(minor(payment.refunded)),
      dueAt: at(payment.dueAt),
      paidAt: at(payment.paidAt),
    })),
    papers: order.papers.map(({ id, kind, owner, gate, state, number, issuedOn, reason }) => ({
      ...{ id, kind, owner, gate, state, number, issuedOn, reason },
    })),
    trucks: order.trucks.map((truck) => ({
      ...{ number: truck.number, plate: truck.plate, cmrNumber: truck.cmrNumber, state: truck.state },
      packedKg: toKgDecimal(truck.packed),
      eta: truck.eta,
      loadedAt: truck.loadedAt.toISOString(),
      borderAt: at(truck.borderAt),
      customsAt: at(truck.customsAt),
      arrivedAt: at(truck.arrivedAt),
      receivedAt: at(truck.receivedAt),
    })),
    claimWindowEndsAt: at(order.claimWindowEndsAt),
  };
}

function partyJson({ legalName, country, taxNumber }: z.input<typeof party>) {
  return { legalName, country, taxNumber };
}
