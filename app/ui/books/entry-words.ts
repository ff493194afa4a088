import type { StatementNote } from "#app/domain/payments/company-statement.ts";
import { isNote } from "#app/domain/payments/company-statement.ts";
import { accounts, entryKinds } from "#app/domain/payments/ledger.ts";
import type { T } from "#app/i18n/translate.ts";

/** Kinds that no company is shown. */
const ownWords = [
  "unallocated",
  "receipt_returned",
  "bank_fee",
  "provider_fee",
  "provider_fee_returned",
] as const;

/** What an entry is, in the house's words; an unknown kind as it stands in the books. */
export function kindText(kind: string, t: T): string {
  const own = ownWords.find((one) => one === kind);
  if (own !== undefined) return t(`books.kind_${own}`);
  const known = entryKinds.find((one) => one === kind);
  if (known === undefined || isOwn(known)) return kind;
  return t(`bank.kind_${known}`);
}

function isOwn(kind: (typeof entryKinds)[number]): kind is (typeof ownWords)[number] {
  return ownWords.some((one) => one === kind);
}

/** The name of an account; an unknown one as it stands in the books. */
export function accountText(account: string, t: T): string {
  const known = accounts.find((one) => one === account);
  return known === undefined ? account : t(`bank.account_${known}`);
}

/** What a row of a statement is: a movement, or what a paper said. */
export function statementText(kind: string, t: T): string {
  return isNote(kind) ? noteText(kind, t) : kindText(kind, t);
}

function noteText(note: StatementNote, t: T): string {
  return note === "invoiced" ? t("bank.kind_invoiced") : t(`books.note_${note}`);
}
