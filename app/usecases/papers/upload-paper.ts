import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { isEnded } from "#app/domain/orders/states.ts";
import { paperBringers } from "#app/domain/papers/bringers.ts";
import type { PaperKind } from "#app/domain/papers/pack.ts";
import type { PaperRefusal } from "#app/domain/papers/states.ts";
import { decidePaper } from "#app/domain/papers/states.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown, Upload } from "../files/keep-documents.ts";
import { addDocument, documentMaxBytes, keepDocuments } from "../files/keep-documents.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { openInstalments } from "../payments/open-instalments.ts";

export type UploadPaper = {
  readonly kind: PaperKind;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate;
  readonly file: Upload | undefined;
};

export type UploadPaperRefusal =
  | OwnOrderRefusal
  | PaperRefusal
  | FileTypeUnknown
  | { readonly code: "paper-not-in-pack" }
  | { readonly code: "paper-file-missing" }
  | { readonly code: "paper-file-too-large" }
  | { readonly code: "paper-from-the-future" }
  | { readonly code: "order-over" };

/** A side brings a paper of the order's pack; staff read it and accept or reject it. */
export async function uploadPaper(
  call: Call<Buyer | Producer>,
  number: string,
  paper: UploadPaper,
): Promise<Result<string, UploadPaperRefusal>> {
  if (paper.file === undefined || paper.file.size === 0) return refuse({ code: "paper-file-missing" });
  if (paper.file.size > documentMaxBytes) return refuse({ code: "paper-file-too-large" });
  if (paper.issuedOn > minskDate(call.now)) return refuse({ code: "paper-from-the-future" });
  // Before anything is stored: nobody fills our disk by way of an order that is not theirs.
  const reachable = await ownOrder(call.db, call.actor, number);
  if (!reachable.ok) return reachable;
  const kept = await keepDocuments(call, [paper.file]);
  if (!kept.ok) return kept;

  return inTransaction(call.db, async (tx) => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({ where: { id } });
    if (isEnded(order.state)) return refuse({ code: "order-over" });
    const owners: readonly string[] = paperBringers[call.actor.kind];
    const row = await tx.paper.findFirst({
      where: { orderId: id, kind: paper.kind, state: { not: "superseded" }, owner: { in: [...owners] } },
      orderBy: { version: "desc" },
    });
    if (!row) return refuse({ code: "paper-not-in-pack" });
    const next = decidePaper(row.state, "upload", "owner", { reason: null, ownCompany: false });
    if (!next.ok) return next;
    const [document] = kept.value;
    if (!document) return refuse({ code: "paper-file-missing" });
    const fileId = await addDocument(
      tx,
      document,
      { access: "order", orderId: id, uploadedById: call.actor.userId },
      call.now,
    );
    await tx.paper.update({
      where: { id: row.id, state: row.state },
      data: {
        state: next.value,
        number: paper.number,
        issuer: paper.issuer,
        issuedOn: toColumn(paper.issuedOn),
        fileId,
        uploadedAt: call.now,
        uploadedById: call.actor.userId,
        decidedAt: null,
        decidedById: null,
        reason: "",
        version: { increment: 1 },
      },
    });
    await appendOrderEvent(tx, id, {
      kind: "paper_uploaded",
      fromState: order.state,
      toState: order.state,
      actorKind: by.kind,
      actorId: by.userId,
      data: { paper: paper.kind, number: paper.number },
      at: call.now,
      requestId: call.requestId,
    });
    // Instalments that wait for the commercial invoice are due from here.
    if (paper.kind === "commercial_invoice") await openInstalments(tx, id, call.now);
    const staff = await staffOf(tx, ["moderator", "director"]);
    await tell(
      tx,
      staff.map((to) => ({
        kind: "paper-uploaded",
        event: `${row.id}/${row.version + 1}`,
        to,
        data: { number: order.number, paper: paper.kind },
        path: "/desk/papers",
      })),
      call.now,
    );
    return ok(row.id);
  });
}
