import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { approveReturn } from "#app/usecases/payments/approve-return.ts";
import { explainDebit } from "#app/usecases/payments/explain-debit.ts";
import { returnReceipt } from "#app/usecases/payments/return-receipt.ts";
import { withdrawReturn } from "#app/usecases/payments/withdraw-return.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aDirector, aFinancePerson } from "#tests/support/order-builder.ts";
import { balances, bring, linesOf, matchTo, onlyLine, openBankCase, paymentOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, later, moneyOf } from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;
let director: Director;
let lineId: string;

const came = 700_00n;
const sender = "BY00SENDER";

beforeEach(async () => {
  ({ world, finance, trade } = await openBankCase());
  director = await aDirector(world.db);
  await bring(world, finance, [{ amount: came, account: sender, payer: "Unknown LLC", bankRef: "in" }]);
  lineId = (await onlyLine(world)).id;
});
afterEach(() => closeMoneyWorld(world));

const ask = (more: { who?: Finance | Director; amount?: bigint } = {}) =>
  returnReceipt(world.call(more.who ?? finance), {
    lineId,
    amount: more.amount === undefined ? null : minor(more.amount),
    reason: "nobody we know",
  });
const back = () => world.db.receiptReturn.findFirstOrThrow({ orderBy: { requestedAt: "desc" } });
const approve = async (who: Finance | Director) => approveReturn(world.call(who), (await back()).id);
const withdraw = async (who: Finance | Director = finance) =>
  withdrawReturn(world.call(who), { returnId: (await back()).id, reason: "the buyer called" });
const debit = (more: { text?: string; account?: string; amount?: bigint; bankRef?: string } = {}) =>
  bring(world, finance, [
    {
      amount: -(more.amount ?? came),
      bankRef: more.bankRef ?? "out",
      text: more.text ?? "",
      account: more.account ?? "",
    },
  ]);
const lineNamed = (bankRef: string) => world.db.statementLine.findFirstOrThrow({ where: { bankRef } });

describe("a receipt that fits nothing", () => {
  test("goes back by two people, and the books move when its debit is on a statement", async () => {
    expect((await ask()).ok).toBe(true);
    expect((await approve(director)).ok).toBe(true);
    expect(await balances(world)).toMatchObject({ "unallocated_receipts USD": came });
    const { code } = await back();
    await debit({ text: `return ${code.replace(/(.{4})/g, "$1 ")}`, account: sender });
    expect(await back()).toMatchObject({ state: "returned", amount: came });
    expect(await lineNamed("in")).toMatchObject({ state: "matched", why: "returned", left: 0n });
    expect(await lineNamed("out")).toMatchObject({ state: "matched", why: "return_named" });
    expect(await balances(world)).toEqual({});
    const deeds = await world.db.auditRow.findMany({
      where: { subject: "statement-line" },
      orderBy: { id: "asc" },
    });
    expect(deeds.map(({ deed, actorId }) => [deed, actorId])).toEqual([
      ["return-receipt", finance.userId],
      ["approve-return", director.userId],
    ]);
    expect(
      await world.db.outboxMessage.groupBy({
        by: ["kind"],
        where: { kind: { startsWith: "return-" } },
        orderBy: { kind: "asc" },
      }),
    ).toEqual([{ kind: "return-approved" }, { kind: "return-requested" }]);
  });

  test("is never approved by who asked, however small", async () => {
    await ask({ amount: 1n });
    expect(await approve(finance)).toMatchObject({ refusal: { code: "own-entry" } });
    expect(await back()).toMatchObject({ state: "requested", approvedById: null });
    const same = { approvedById: finance.userId, approvedAt: world.now(), state: "approved" as const };
    await expect(world.db.receiptReturn.updateMany({ data: same })).rejects.toThrow("two_people");
  });

  test("does not go back for a debit alone: without an approved return nobody can say that it did", async () => {
    await ask();
    await debit({ account: sender });
    expect(await lineNamed("out")).toMatchObject({ state: "unallocated", why: "debit_unknown" });
    const { id: out } = await lineNamed("out");
    const { id } = await back();
    const explain = () =>
      explainDebit(world.call(finance), { lineId: out, target: { kind: "return", id }, reason: "" });
    expect(await explain()).toMatchObject({ refusal: { code: "debit-does-not-fit" } });
    await approve(director);
    const results = await Promise.all([explain(), explain()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await balances(world)).toEqual({});
  });

  test("promised back, it cannot be matched; withdrawn, it can", async () => {
    await ask({ amount: 300_00n });
    expect((await matchTo(world, finance, trade, { rest: "keep" })).ok).toBe(true);
    expect(await paymentOf(world, trade)).toMatchObject({ captured: 400_00n });
    expect(await matchTo(world, finance, trade)).toMatchObject({ refusal: { code: "line-used-up" } });
    await approve(director);
    expect((await withdraw(director)).ok).toBe(true);
    expect(await back()).toMatchObject({ state: "cancelled", withdrawnFor: "the buyer called" });
    expect((await matchTo(world, finance, trade)).ok).toBe(true);
    expect(await paymentOf(world, trade)).toMatchObject({ captured: came });
  });

  test("is asked back once at a time, and at most what is left of it", async () => {
    expect(await ask({ amount: came + 1n })).toMatchObject({
      refusal: { code: "return-too-large", most: "700.00 USD" },
    });
    expect(await ask({ amount: 0n })).toMatchObject({ refusal: { code: "amount-not-positive" } });
    const both = await Promise.all([ask(), ask({ who: director })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ask()).toMatchObject({ refusal: { code: "return-under-way" } });
  });

  test("of a company of theirs, staff do not send back", async () => {
    const buyer = await world.db.company.findUniqueOrThrow({ where: { id: trade.buyer.companyId } });
    await bring(world, finance, [{ amount: 5_00n, tax: buyer.taxNumber, bankRef: "own" }]);
    const torn: Finance = { ...finance, memberships: trade.buyer.memberships };
    const { id } = await lineNamed("own");
    expect(await returnReceipt(world.call(torn), { lineId: id, amount: null, reason: "mine" })).toMatchObject(
      { refusal: { code: "own-company" } },
    );
  });

  test("that is gone, or is a debit, cannot go back", async () => {
    await matchTo(world, finance, trade);
    expect(await ask()).toMatchObject({ refusal: { code: "line-used-up" } });
    await debit();
    const { id } = await lineNamed("out");
    const asked = { lineId: id, amount: null, reason: "no" };
    expect(await returnReceipt(world.call(finance), asked)).toMatchObject({
      refusal: { code: "line-is-debit" },
    });
  });
});

describe("at the same instant", () => {
  test("two approvals approve once", async () => {
    await ask();
    const results = await Promise.all([approve(director), approve(await aFinancePerson(world.db))]);
    expect(results.map((one) => (one.ok ? "done" : one.refusal.code)).sort()).toEqual(["done", "moved-on"]);
  });

  test("approving and withdrawing: what is withdrawn is not sent, whoever was first", async () => {
    for (let round = 0; round < 4; round += 1) {
      later(world, 1);
      await ask();
      const deeds = [() => approve(director), () => withdraw()];
      const results = await Promise.all((round % 2 === 0 ? deeds : deeds.toReversed()).map((deed) => deed()));
      // Approved first, it can still be withdrawn: nothing has left.
      expect((await back()).state).toBe("cancelled");
      expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    }
    await debit({ account: sender });
    expect(await lineNamed("out")).toMatchObject({ state: "unallocated" });
  });

  test("asking it back and matching it: the same money goes one way", async () => {
    for (let round = 0; round < 4; round += 1) {
      const bankRef = `r${round}`;
      await bring(world, finance, [{ amount: 10_00n, bankRef }]);
      const { id } = await lineNamed(bankRef);
      const deeds = [
        () => returnReceipt(world.call(finance), { lineId: id, amount: null, reason: "unknown" }),
        () => matchTo(world, finance, trade, { lineId: id }),
      ];
      const results = await Promise.all((round % 2 === 0 ? deeds : deeds.toReversed()).map((deed) => deed()));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test("its debit and its withdrawal: it is back or withdrawn, never both", async () => {
    for (let round = 0; round < 4; round += 1) {
      later(world, 1);
      await ask({ amount: 10_00n });
      await approve(director);
      const { code, id } = await back();
      const deeds = [() => debit({ text: code, amount: 10_00n, bankRef: `out${round}` }), () => withdraw()];
      await Promise.all((round % 2 === 0 ? deeds : deeds.toReversed()).map((deed) => deed()));
      const { state } = await world.db.receiptReturn.findUniqueOrThrow({ where: { id } });
      const line = await lineNamed(`out${round}`);
      expect([state, line.state]).toEqual(
        state === "returned" ? ["returned", "matched"] : ["cancelled", "unallocated"],
      );
    }
    expect((await moneyOf(world, trade)).order).toBe("confirmed");
    expect(await linesOf(world)).toHaveLength(5);
  });
});
