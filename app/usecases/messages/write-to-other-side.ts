import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, CompanyKind, Producer } from "#app/domain/actor.ts";
import { asksToPayElsewhere } from "#app/domain/quotations/pay-elsewhere.ts";
import type { Refusal, Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown, KeptDocument, Upload } from "../files/keep-documents.ts";
import { documentMaxBytes, keepDocuments } from "../files/keep-documents.ts";

export type SendMessage = {
  readonly text: string;
  readonly files: readonly Upload[];
  readonly formToken?: string | undefined;
};

export type MessageRefusal = FileTypeUnknown | { readonly code: "message-file-too-large" };

/** A message as its row has it, but for what it is about and its files. */
export type NewMessage = {
  readonly side: CompanyKind;
  readonly writtenById: string;
  readonly text: string;
  /** The other side is warned on the page. */
  readonly paysElsewhere: boolean;
  readonly writtenAt: Date;
};

/** What two companies write to each other about. */
export type Conversation<P, R extends Refusal> = {
  readonly subject: "order" | "quotation";
  /** Tells its form from those of others. */
  readonly name: string;
  /** Asked before the bytes of files are kept: a stranger leaves nothing behind. */
  readonly mayWrite: () => Promise<Result<unknown, R>>;
  /** The same under its lock, so that of one form sent twice at once the second finds what the first has spent. */
  readonly lock: (tx: Tx) => Promise<Result<P, R>>;
  /** Writes the message with its files, readable by whom they are meant for; answers its id. */
  readonly write: (tx: Tx, message: NewMessage, files: readonly KeptDocument[]) => Promise<string>;
  readonly tell: (tx: Tx, place: P, messageId: string) => Promise<void>;
};

type Place = { readonly id: string; readonly buyerId: string; readonly producerId: string };

/**
 * A side of a conversation writes to the other, whatever the state of what it is about. The other side is told, and
 * warned on the page when the words ask to pay past the house. The same form sent again writes nothing.
 */
export async function writeToOtherSide<P extends Place, R extends Refusal>(
  call: Call<Buyer | Producer>,
  about: Conversation<P, R>,
  { text, files, formToken }: SendMessage,
): Promise<Result<null, R | MessageRefusal>> {
  const { actor, now } = call;
  const form =
    formToken === undefined
      ? null
      : { token: formToken, userId: actor.userId, deed: `send-message/${about.name}` };
  const mayWrite = await about.mayWrite();
  if (!mayWrite.ok) return mayWrite;
  if (files.some(({ size }) => size > documentMaxBytes)) return refuse({ code: "message-file-too-large" });
  const kept = await keepDocuments(call, files);
  if (!kept.ok) return kept;
  return inTransaction(call.db, async (tx): Promise<Result<null, R | MessageRefusal>> => {
    const own = await about.lock(tx);
    if (!own.ok) return own;
    if (form !== null && (await formTarget(tx, form)) !== null) return ok(null);
    const message = {
      side: actor.kind,
      writtenById: actor.userId,
      text,
      paysElsewhere: asksToPayElsewhere(text),
      writtenAt: now,
    };
    const messageId = await about.write(tx, message, kept.value);
    const { id, buyerId, producerId } = own.value;
    await record(tx, call, {
      deed: "send-message",
      subject: about.subject,
      subjectId: id,
      companyId: actor.kind === "buyer" ? buyerId : producerId,
      after: { files: kept.value.length },
    });
    await about.tell(tx, own.value, messageId);
    if (form !== null) await spendForm(tx, form, messageId, now);
    return ok(null);
  });
}
