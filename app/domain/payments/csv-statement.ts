/** The columns of the house's own CSV of a statement; in any order, none missing. */
export const csvColumns = [
  "date",
  "amount",
  "currency",
  "payerName",
  "payerAccount",
  "payerTaxNumber",
  "reference",
  "text",
  "bankRef",
] as const;

/** Such a file as the desk is shown it: a receipt under a reference, and a fee that the bank took. */
export const csvExample = `${csvColumns.join(",")}
2026-11-27,3300.00,USD,"Example, Ltd",BY20DEMO30120000000000010002,190000000,RF81PF2026000030,PF-2026-000030,B-1
2026-11-27,-12.50,USD,,,,,Account fee,B-2`;
