import type { Tx } from "#app/db/client.server.ts";
import type { ChangeableField, Figures } from "#app/domain/companies/change.ts";
import { changeableFields } from "#app/domain/companies/change.ts";

/** What of a company a change can touch, as it stands. */
export function figuresOf(row: Figures): Figures {
  const { legalName, taxNumber, address, iban, bic, bankName, beneficiary } = row;
  return { legalName, taxNumber, address, iban, bic, bankName, beneficiary };
}

type Row = { readonly [Field in ChangeableField]: string | null };

/** The fields a stored change touches, and what they are to be. */
export function wantedBy(row: Row): Partial<Record<ChangeableField, string>> {
  return Object.fromEntries(
    changeableFields.flatMap((field) => (row[field] === null ? [] : [[field, row[field]]])),
  );
}

export function fieldsOf(row: Row): ChangeableField[] {
  return changeableFields.filter((field) => row[field] !== null);
}

/** The change of a company that waits for staff; call it with the company locked. */
export function waitingChange(tx: Pick<Tx, "companyChange">, companyId: string) {
  return tx.companyChange.findFirst({ where: { companyId, state: "waiting" } });
}
