import { minor, toDecimal } from "#app/domain/money.ts";
import type { trialBalance } from "#app/queries/accounts.server.ts";

type Trial = Awaited<ReturnType<typeof trialBalance>>;

/** A trial balance as the cells of a table: account by account, then what debits and credits make in each currency. */
export function trialBalanceCells({ rows, totals }: Trial) {
  const decimal = (amount: bigint) => toDecimal(minor(amount));
  const cells = (account: string, { currency, debit, credit }: Trial["totals"][number]) => [
    account,
    currency,
    decimal(debit),
    decimal(credit),
  ];
  return {
    header: ["account", "currency", "debit", "credit"],
    rows: [...rows.map((row) => cells(row.account, row)), ...totals.map((total) => cells("total", total))],
  };
}
