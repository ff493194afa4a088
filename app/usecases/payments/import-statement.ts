import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { Prisma } from "#app/db/generated/client.ts";
import { lockWord } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import type { StatementEntry, StatementFile, StatementRefusal } from "#app/domain/payments/statement.ts";
import { compactAccount } from "#app/domain/payments/statement.ts";
import { addDays, minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Upload } from "../files/keep-documents.ts";
import { leaveToJob } from "./leave-to-job.ts";
import { incomingLines, lookAtLine } from "./look-at-line.ts";

export type ImportStatementRefusal =
  | StatementRefusal
  | { readonly code: "statement-file-missing" }
  | { readonly code: "statement-line-differs"; readonly line: number; readonly what: string };

export type Imported = { readonly statementId: string; readonly lines: number; readonly fresh: number };

/** So many lines are looked at before the answer; the rest is the job's, within a minute. */
const AT_ONCE = 300;

/**
 * Finance brings a statement of the house's account: its lines are kept whole or not at all, each once however often it
 * is brought and by whoever at once, and are then looked at one by one.
 */
export async function importStatement(
  call: Call<Finance | Director>,
  file: Upload | null,
): Promise<Result<Imported, ImportStatementRefusal>> {
  if (file === null) return refuse({ code: "statement-file-missing" });
  const read = await call.outside.statements.read(file.path);
  if (!read.ok) return read;
  const sha256 = await hashOf(file);
  const kept = await inTransaction(call.db, (tx) => keep(tx, call, { ...read.value, file, sha256 }));
  if (!kept.ok) return kept;
  await leaveToJob(lookAtLines(call, kept.value.statementId));
  return kept;
}

async function lookAtLines(call: Call, statementId: string): Promise<void> {
  for (const id of await incomingLines(call.db, AT_ONCE, statementId)) await lookAtLine(call, id);
}

async function hashOf(file: Upload): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file.path), hash);
  return hash.digest("hex");
}

type Keep = StatementFile & { readonly file: Upload; readonly sha256: string };

async function keep(
  tx: Tx,
  call: Call<Finance | Director>,
  { file, sha256, format, encoding, entries }: Keep,
): Promise<Result<Imported, ImportStatementRefusal>> {
  // One statement at a time: what one brings, the next one sees, also where both differ in a line.
  await lockWord(tx, "statements");
  const accounts = await tx.houseAccount.findMany({ orderBy: { validFrom: "asc" } });
  const strange = findStrange(accounts, entries, call.now);
  if (strange !== null) return refuse(strange);
  const placed = placeOn(accounts, entries);
  if (!placed.ok) return placed;
  const rows = nameLines(placed.value);
  const differing = await findDiffering(tx, rows);
  if (differing !== null) {
    return refuse({ code: "statement-line-differs", line: differing.line, what: differing.bankRef });
  }
  const statement = await tx.bankStatement.create({
    data: {
      fileName: file.name,
      fileSize: file.size,
      sha256,
      format,
      encoding,
      lineCount: rows.length,
      newCount: 0,
      importedById: call.actor.userId,
      importedAt: call.now,
    },
  });
  const count = await writeLines(tx, statement.id, rows);
  await tx.bankStatement.update({ where: { id: statement.id }, data: { newCount: count } });
  await record(tx, call, {
    deed: "import-statement",
    subject: "statement",
    subjectId: statement.id,
    after: { format, lines: rows.length, newLines: count, sha256 },
  });
  return ok({ statementId: statement.id, lines: rows.length, fresh: count });
}

/**
 * Writes the lines that are not known yet; resolves to how many those were. They come as one text in one statement:
 * bound value by value, ten thousand lines hold the whole house for longer than a transaction may stand idle.
 */
function writeLines(tx: Tx, statementId: string, rows: readonly Placed[]): Promise<number> {
  const columns = rows.map((row) => ({
    id: randomUUID(),
    line_number: row.line,
    account: row.account,
    bank_ref: row.bankRef,
    credit: row.credit,
    reversal: row.reversal,
    booked_on: row.bookedOn,
    amount: row.amount.toString(),
    currency: row.currency,
    party_name: row.partyName,
    party_account: row.partyAccount,
    party_tax_number: row.partyTaxNumber,
    reference: row.reference,
    text: row.text,
  }));
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO statement_lines (id, statement_id, line_number, account, bank_ref, credit, reversal, booked_on, amount,
      currency, party_name, party_account, party_tax_number, reference, text, "left")
    SELECT id, ${statementId}::uuid, line_number, account, bank_ref, credit, reversal, booked_on, amount,
      currency::"Currency", party_name, party_account, party_tax_number, reference, text,
      CASE WHEN credit THEN amount ELSE 0 END
    FROM jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) AS row(id uuid, line_number int, account text,
      bank_ref text, credit bool, reversal bool, booked_on date, amount bigint, currency text, party_name text,
      party_account text, party_tax_number text, reference text, text text)
    ON CONFLICT DO NOTHING`);
}

type Placed = StatementEntry & { readonly currency: Currency };

/** Banks may book ahead, over holidays and value dates, but not for longer. */
const DAYS_AHEAD = 31;

/**
 * The first line that a statement of ours cannot hold: of an account the house never had, whose money would pay our
 * orders by a reference anybody may write; or of a day so far ahead that a year was misread: lines are kept for ever.
 */
function findStrange(
  accounts: readonly { readonly iban: string }[],
  entries: readonly StatementEntry[],
  now: Date,
): StatementRefusal | null {
  const ours = new Set(accounts.map(({ iban }) => compactAccount(iban)));
  const furthest = addDays(minskDate(now), DAYS_AHEAD);
  for (const { line, account, bookedOn } of entries) {
    if (account !== "" && ours.size > 0 && !ours.has(account))
      return { code: "statement-account-not-ours", line, what: account.slice(0, 40) };
    if (bookedOn > furthest) return { code: "statement-date-ahead", line, what: bookedOn };
  }
  return null;
}

/** An index of the database holds no more than a few hundred letters. */
const LONGEST_REFERENCE = 120;

/** Gives each line its account and its currency: a file without accounts means the house's own in the currency. */
function placeOn(
  accounts: readonly { readonly currency: Currency; readonly iban: string; readonly validFrom: Date }[],
  entries: readonly StatementEntry[],
): Result<Placed[], ImportStatementRefusal> {
  const placed: Placed[] = [];
  for (const entry of entries) {
    const day = toColumn(entry.bookedOn);
    const currency =
      entry.currency ?? accounts.find(({ iban }) => compactAccount(iban) === entry.account)?.currency ?? null;
    if (currency === null) {
      return refuse({ code: "statement-currency", line: entry.line, what: entry.account });
    }
    const own = accounts
      .filter((account) => account.currency === currency && account.validFrom <= day)
      .at(-1);
    const account = entry.account === "" ? compactAccount(own?.iban ?? `HOUSE ${currency}`) : entry.account;
    placed.push({ ...entry, account, currency });
  }
  return ok(placed);
}

/**
 * Names every line on its account: by the bank's reference, else by what it says, with an ordinal among the lines of the
 * file that say the same. So the same file again has the same names, and two equal payments have two.
 */
function nameLines(entries: readonly Placed[]): Placed[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    if (entry.bankRef !== "") return { ...entry, bankRef: shortened(entry.bankRef) };
    const { line: _line, bankRef: _bankRef, amount, ...said } = entry;
    const hash = createHash("sha256")
      .update(
        JSON.stringify([...Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)), amount.toString()]),
      )
      .digest("hex")
      .slice(0, 40);
    const ordinal = (seen.get(`${entry.account} ${hash}`) ?? 0) + 1;
    seen.set(`${entry.account} ${hash}`, ordinal);
    return { ...entry, bankRef: `#${hash}/${ordinal}` };
  });
}

/** Banks' references have 35 characters; one without end is named by its beginning and what all of it hashes to. */
function shortened(bankRef: string): string {
  if (bankRef.length <= LONGEST_REFERENCE) return bankRef;
  const hash = createHash("sha256").update(bankRef).digest("hex").slice(0, 40);
  return `${bankRef.slice(0, LONGEST_REFERENCE - 41).toWellFormed()}#${hash}`;
}

/**
 * A line whose reference is known with another amount or direction, here or in the file itself: taking it for the same
 * would lose money without a word.
 */
async function findDiffering(tx: Tx, rows: readonly Placed[]): Promise<Placed | null> {
  const nameOf = (row: { readonly account: string; readonly bankRef: string }) =>
    `${row.account} ${row.bankRef}`;
  const factsOf = (row: { readonly amount: bigint; readonly currency: string; readonly credit: boolean }) =>
    `${row.amount} ${row.currency} ${row.credit}`;
  const known = await tx.statementLine.findMany({
    where: {
      account: { in: [...new Set(rows.map(({ account }) => account))] },
      bankRef: { in: [...new Set(rows.map(({ bankRef }) => bankRef))] },
    },
    select: { account: true, bankRef: true, amount: true, currency: true, credit: true },
  });
  const facts = new Map(known.map((row) => [nameOf(row), factsOf(row)]));
  for (const row of rows) {
    const before = facts.get(nameOf(row));
    if (before !== undefined && before !== factsOf(row)) return row;
    facts.set(nameOf(row), factsOf(row));
  }
  return null;
}
