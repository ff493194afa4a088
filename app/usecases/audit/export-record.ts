import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Staff } from "#app/domain/actor.ts";

/** What was asked for, without the words that were searched: they may be somebody's name. */
export type ExportAsked = {
  readonly format: string;
  readonly deed: string;
  readonly subject: string;
  readonly number: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly person: string;
  readonly company: string;
  readonly text: string;
};

/** Puts on record that somebody takes a part of the record out of the house; done before the first row leaves. */
export async function exportRecord(call: Call<Staff>, asked: ExportAsked): Promise<void> {
  const { format, deed, subject, number, from, to } = asked;
  const narrowedBy = (["person", "company", "text"] as const).filter((field) => asked[field] !== "");
  await inTransaction(call.db, (tx) =>
    record(tx, call, {
      deed: "export-record",
      subject: "record",
      subjectId: call.requestId,
      after: { format, deed, subject, number, from, to, narrowedBy },
    }),
  );
}
