import type { Db, Tx } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import { minor } from "#app/domain/money.ts";
import type { KnownPayer, OpenPayment, StatementLine } from "#app/domain/payments/matching.ts";
import { findReferences, hasBrokenReference } from "#app/domain/payments/reference.ts";
import { compactAccount } from "#app/domain/payments/statement.ts";
import { outstanding } from "#app/domain/payments/states.ts";

export type KeptLine = Prisma.StatementLineGetPayload<object>;

/** A kept line as the rules read it. */
export function readLine(line: KeptLine): StatementLine {
  const said = `${line.reference} ; ${line.text}`;
  return {
    references: findReferences(said),
    numbers: [...new Set(said.toUpperCase().match(/PF-\d{4}-\d{6}/g) ?? [])],
    brokenReference: hasBrokenReference(said),
    reversal: line.reversal,
    money: { amount: minor(line.amount), currency: line.currency },
    payer: payerOf(line),
  };
}

export function payerOf(line: Pick<KeptLine, "partyName" | "partyAccount" | "partyTaxNumber">) {
  return { name: line.partyName, account: line.partyAccount, taxNumber: line.partyTaxNumber };
}

const withBuyer = {
  order: { include: { buyer: { select: { id: true, legalName: true, taxNumber: true, iban: true } } } },
} as const;

/** Instalments that a credit line can be meant for: those it names, and those of a buyer who is known to pay from there. */
export async function candidatesFor(tx: Db | Tx, line: KeptLine): Promise<OpenPayment[]> {
  const { references, numbers } = readLine(line);
  const named =
    references.length + numbers.length === 0
      ? []
      : await tx.proforma.findMany({
          where: { OR: [{ reference: { in: [...references] } }, { number: { in: [...numbers] } }] },
          include: { payment: { include: withBuyer } },
        });
  const buyers = await buyersWhoPayFrom(tx, line);
  const theirs =
    buyers.length === 0
      ? []
      : await tx.payment.findMany({
          where: {
            currency: line.currency,
            cancelledAt: null,
            dueAt: { not: null },
            state: { in: ["due", "pending", "processing", "partially_paid"] },
            order: { buyerId: { in: buyers } },
          },
          include: withBuyer,
          orderBy: { dueAt: "asc" },
          take: 200,
        });
  const accounts = await accountsOf(tx, [...named.map(({ payment }) => payment), ...theirs]);
  return [
    ...named.map(({ payment, number, reference, voidedAt }) =>
      asOpen(payment, { number, reference, voided: voidedAt !== null }, accounts),
    ),
    ...theirs.map((payment) => asOpen(payment, { number: "", reference: "", voided: false }, accounts)),
  ];
}

type WithBuyer = Prisma.PaymentGetPayload<{ include: typeof withBuyer }>;

function asOpen(
  payment: WithBuyer,
  proforma: Pick<OpenPayment, "number" | "reference" | "voided">,
  accounts: ReadonlyMap<string, readonly string[]>,
): OpenPayment {
  const { buyer } = payment.order;
  return {
    ...proforma,
    paymentId: payment.id,
    open: {
      amount: outstanding({ ...payment, cancelledAt: null }),
      currency: payment.currency,
    },
    cancelled: payment.cancelledAt !== null,
    buyer: { name: buyer.legalName, taxNumber: buyer.taxNumber, accounts: accounts.get(buyer.id) ?? [] },
  };
}

async function buyersWhoPayFrom(tx: Db | Tx, line: KeptLine): Promise<string[]> {
  const { partyTaxNumber, partyAccount } = line;
  if (partyTaxNumber === "" && partyAccount === "") return [];
  const companies = await tx.company.findMany({
    where: {
      OR: [
        ...(partyTaxNumber === "" ? [] : [{ taxNumber: partyTaxNumber }]),
        ...(partyAccount === "" ? [] : [{ iban: partyAccount }]),
      ],
    },
    select: { id: true },
  });
  const seen =
    partyAccount === ""
      ? []
      : await tx.statementLine.findMany({
          where: { partyAccount, credit: true, state: "matched", payment: { isNot: null } },
          select: { payment: { select: { order: { select: { buyerId: true } } } } },
          take: 50,
        });
  return [
    ...new Set([
      ...companies.map(({ id }) => id),
      ...seen.flatMap(({ payment }) => (payment === null ? [] : [payment.order.buyerId])),
    ]),
  ];
}

/** The accounts each buyer is known to pay from: its own on record, and those its money came from before. */
async function accountsOf(
  tx: Db | Tx,
  payments: readonly WithBuyer[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const buyers = new Map(payments.map(({ order }) => [order.buyer.id, order.buyer]));
  const lines = await tx.statementLine.findMany({
    where: {
      credit: true,
      state: "matched",
      partyAccount: { not: "" },
      payment: {
        order: { buyerId: { in: [...buyers.keys()] } },
        NOT: { review: { contains: "third_party_payer" } },
      },
    },
    select: { partyAccount: true, payment: { select: { order: { select: { buyerId: true } } } } },
    distinct: ["partyAccount", "paymentId"],
    take: 500,
  });
  return new Map(
    [...buyers.values()].map(({ id, iban }) => [
      id,
      [
        ...new Set([
          ...(iban === "" ? [] : [compactAccount(iban)]),
          ...lines
            .filter(({ payment }) => payment?.order.buyerId === id)
            .map(({ partyAccount }) => partyAccount),
        ]),
      ],
    ]),
  );
}

/** The buyer of a payment as a payer is held against. */
export async function knownPayer(tx: Tx, paymentId: string): Promise<KnownPayer> {
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, include: withBuyer });
  const accounts = await accountsOf(tx, [payment]);
  const { buyer } = payment.order;
  return { name: buyer.legalName, taxNumber: buyer.taxNumber, accounts: accounts.get(buyer.id) ?? [] };
}
