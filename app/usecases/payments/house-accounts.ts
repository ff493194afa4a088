import type { Tx } from "#app/db/client.server.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";

/** Of what is to be paid, the currencies in which the house has no account to pay from. */
export async function currenciesWithoutAccount(
  tx: Tx,
  now: Date,
  leaving: readonly { readonly currency: string }[],
): Promise<string[]> {
  const accounts = await tx.houseAccount.findMany({
    where: { validFrom: { lte: toColumn(minskDate(now)) } },
    select: { currency: true },
  });
  const known = new Set<string>(accounts.map(({ currency }) => currency));
  return [...new Set(leaving.map(({ currency }) => currency))].filter((currency) => !known.has(currency));
}
