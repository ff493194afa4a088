/** What the server and the process that reads statements say to each other. */
import type {
  StatementEncoding,
  StatementEntry,
  StatementFormat,
  StatementRefusal,
} from "#app/domain/payments/statement.ts";

/** The path of the file. */
export type StatementJob = { readonly input: string };

/** As `readStatement` answers, with amounts as text. */
export type StatementAnswer =
  | {
      readonly ok: true;
      readonly value: {
        readonly format: StatementFormat;
        readonly encoding: StatementEncoding;
        readonly entries: readonly (Omit<StatementEntry, "amount"> & { readonly amount: string })[];
      };
    }
  | { readonly ok: false; readonly refusal: StatementRefusal };
