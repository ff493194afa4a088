import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { goingBack } from "#app/queries/going-back.server.ts";
import { refundFile } from "#app/queries/payment-file.server.ts";
import { approveReturn } from "#app/usecases/payments/approve-return.ts";
import { exportRefunds } from "#app/usecases/payments/export-refunds.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { returnReceipt } from "#app/usecases/payments/return-receipt.ts";
import { withdrawReturn } from "#app/usecases/payments/withdraw-return.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aDirector } from "#tests/support/order-builder.ts";
import { aHouseAccount, bring, linesOf, matchTo, openBankCase, paymentOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, total } from "./money-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;
let director: Director;
let reference: string;

beforeEach(async () => {
  ({ world, finance, trade, reference } = await openBankCase());
  director = await aDirector(world.db);
  await aHouseAccount(world);
});
afterEach(() => closeMoneyWorld(world));

const paying = "AZ21NABZ00000000137010001944";
const paid = (differing: { account?: string; amount?: bigint; bankRef?: string } = {}) =>
  bring(world, finance, [
    { amount: total, reference, bankRef: "in", account: paying, payer: "ООО «Покупатель»", ...differing },
  ]);
async function refund(amount = 80_00n): Promise<void> {
  const { id: paymentId } = await paymentOf(world, trade);
  const asked = { paymentId, amount: minor(amount), reason: "agreed", formToken: "" };
  expect((await requestRefund(world.call(finance), asked)).ok).toBe(true);
}
/** A receipt of a stranger that two people send back. */
async function sentBack(account: string): Promise<string> {
  await bring(world, finance, [{ amount: 7_00n, account, payer: "Stranger", bankRef: "unknown" }]);
  const { id: lineId } = await world.db.statementLine.findFirstOrThrow({ where: { bankRef: "unknown" } });
  const asked = await returnReceipt(world.call(finance), { lineId, amount: null, reason: "not ours" });
  if (!asked.ok) throw new Error(asked.refusal.code);
  expect((await approveReturn(world.call(director), asked.value.returnId)).ok).toBe(true);
  return asked.value.returnId;
}
async function file(who: Finance | Director = finance): Promise<string> {
  const made = await exportRefunds(world.call(who));
  if (!made.ok) return made.refusal.code;
  return (await refundFile(world.call(finance), made.value.batchId))?.content ?? "";
}

describe("money that goes back by bank", () => {
  test("is put into a payment file, to the account it came from, and its debit ends it", async () => {
    await paid();
    await refund();
    const returnId = await sentBack("12345");
    const xml = await file();
    expect(xml.match(/<CdtTrfTxInf>/g)).toHaveLength(2);
    expect(xml).toContain(`<IBAN>${paying}</IBAN>`);
    expect(xml).toContain("<Nm>OOO Pokupatel</Nm>");
    expect(xml).toContain("<Othr><Id>12345</Id></Othr>");
    const codes = [...xml.matchAll(/<EndToEndId>([^<]+)/g)].map(([, code]) => code ?? "");
    const of = (part: string) => codes.find((code) => code.startsWith(part)) ?? "";
    await bring(world, finance, [
      { amount: -80_00n, account: paying, text: of(trade.number), bankRef: "out-1" },
      { amount: -7_00n, account: "12345", text: of("RR"), bankRef: "out-2" },
    ]);
    expect(await world.db.refund.findFirst()).toMatchObject({ state: "succeeded" });
    expect(await world.db.receiptReturn.findUnique({ where: { id: returnId } })).toMatchObject({
      state: "returned",
    });
    expect(await file()).toBe("no-refunds-to-export");
  });

  test("is in one file only, also of two made at the same instant", async () => {
    await paid();
    await refund();
    const made = await Promise.all([exportRefunds(world.call(finance)), exportRefunds(world.call(director))]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.db.bankTransfer.count()).toBe(1);
  });

  test("withdrawn at the instant the file is made, it is in the file or withdrawn, and the file says so", async () => {
    const returnId = await sentBack("12345");
    await Promise.all([
      exportRefunds(world.call(finance)),
      withdrawReturn(world.call(director), { returnId, reason: "the buyer called" }),
    ]);
    // Withdrawn second, it stands in a file that the bank may not carry out: the page says so to who withdraws it.
    expect(await world.db.receiptReturn.findUnique({ where: { id: returnId } })).toMatchObject({
      state: "cancelled",
    });
    expect(await file()).toBe("no-refunds-to-export");
  });

  test("that nobody knows from where it came is left for a person, who sees it", async () => {
    const { id: payment } = await paymentOf(world, trade);
    await recordTransfer(world.call(finance), {
      paymentId: payment,
      reference: "seen in the bank",
      amount: minor(total),
      currency: "USD",
    });
    await refund();
    expect(await file()).toBe("no-refunds-to-export");
    expect((await goingBack(world.call(finance))).waiting).toMatchObject([{ kind: "refund", to: null }]);
    // Its statement names the account.
    await bring(world, finance, [
      { amount: total, account: paying, payer: "Buyer", bankRef: "seen in the bank" },
    ]);
    expect(await file()).toContain(paying);
  });

  test("that two accounts paid is left for a person as well", async () => {
    await paid({ amount: total / 2n });
    await paid({ amount: total / 2n, bankRef: "in-2", account: "BY00OTHER" });
    for (const { id: lineId } of await linesOf(world)) await matchTo(world, finance, trade, { lineId });
    await refund();
    expect(await file()).toBe("no-refunds-to-export");
  });

  test("a file once made is the same for ever", async () => {
    await paid();
    await refund();
    const made = await exportRefunds(world.call(finance));
    if (!made.ok) throw new Error(made.refusal.code);
    const { batchId } = made.value;
    const first = await refundFile(world.call(finance), batchId);
    await expect(world.db.bankTransfer.updateMany({ data: { payeeAccount: "BY00THIEF" } })).rejects.toThrow();
    expect(await refundFile(world.call(director), batchId)).toEqual(first);
  });

  test("without an account of the house there is no file, and nothing is marked", async () => {
    await paid();
    await refund();
    await world.db.houseAccount.deleteMany();
    expect(await file()).toBe("house-account-missing");
    expect(await world.db.bankTransfer.count()).toBe(0);
  });
});
