import { expect, test } from "vitest";
import { explainDebitFields } from "./payments.form.ts";

const line = "01a21d6b-0a70-77a6-8124-562a5aad831c";

test.each([
  "payout:------------------------------------",
  "refund:01a21d6b0a7077a68124562a5aad831c----",
  "payout:",
  "fee:",
  "line:01a21d6b-0a70-77a6-8124-562a5aad831c",
])("what a debit was for cannot be %s", (target) => {
  const read = explainDebitFields.safeParse({ line, target });
  expect(read.error?.issues).toMatchObject([{ path: ["target"], message: "not-in-list" }]);
});

test.each(["fee", `payout:${line}`, `refund:${line}`, `return:${line}`])("it can be %s", (target) => {
  expect(explainDebitFields.safeParse({ line, target }).success).toBe(true);
});
