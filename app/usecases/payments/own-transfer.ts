import type { Tx } from "#app/db/client.server.ts";
import { compactAccount } from "#app/domain/payments/statement.ts";
import type { KeptLine } from "./line-candidates.ts";

/** Money between two accounts of the house comes from nobody and goes to nobody: the books see no movement. */
export async function isOwnTransfer(tx: Tx, line: KeptLine): Promise<boolean> {
  if (line.partyAccount === "") return false;
  const accounts = await tx.houseAccount.findMany({ select: { iban: true } });
  return accounts.some(({ iban }) => compactAccount(iban) === line.partyAccount);
}
