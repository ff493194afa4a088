import type { Call } from "#app/db/call.ts";
import type { Paper } from "#app/db/generated/client.ts";
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
import { hasRunOut } from "#app/domain/papers/validity.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FileTypeUnknown, Upload } from "../files/keep-documents.ts";
import { addDocument, documentMaxBytes, keepDocuments } from "../files/keep-documents.ts";
import type { OwnOrderRefusal } from "../orders/own-order.ts";
import { ownOrder } from "../orders/own-order.ts";
import { openInstalments } from "../payments/open-instalments.ts";
import { replacePaper } from "./replace-paper.ts";

export type UploadPaper = {
  readonly kind: PaperKind;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate;
  readonly file: Upload | undefined;
  /** The last day on which it counts, where it has one. */
  readonly validUntil?: PlainDate | undefined;
  /** What stands on it of the truck, the goods' weight and who receives them, where it says so. */
  readonly vehicle?: string | undefined;
  readonly weight?: Grams | undefined;
  readonly consignee?: string | undefined;
  /** The number of the truck it goes with; absent: the first that still lacks it. */
  readonly truck?: number | undefined;
};

export type UploadPaperRefusal =
  | OwnOrderRefusal
  | PaperRefusal
  | FileTypeUnknown
  | { readonly code: "paper-not-in-pack" }
  | { readonly code: "paper-file-missing" }
  | { readonly code: "paper-file-too-large" }
  | { readonly code: "paper-from-the-future" }
  | { readonly code: "paper-dates-crossed" }
  | { readonly code: "paper-over" }
  | { readonly code: "order-over" };

/** A side brings a paper of the order's pack; staff read it and accept or reject it. */
export async function uploadPaper(
  call: Call<Buyer | Producer>,
  number: string,
  paper: UploadPaper,
): Promise<Result<string, UploadPaperRefusal>> {
  if (paper.file === undefined || paper.file.size === 0) return refuse({ code: "paper-file-missing" });
  if (paper.file.size > documentMaxBytes) return refuse({ code: "paper-file-too-large" });
  const today = minskDate(call.now);
  if (paper.issuedOn > today) return refuse({ code: "paper-from-the-future" });
  if (paper.validUntil !== undefined) {
    if (paper.validUntil < paper.issuedOn) return refuse({ code: "paper-dates-crossed" });
    if (paper.validUntil < today) return refuse({ code: "paper-over" });
  }
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
    const rows = await tx.paper.findMany({
      where: {
        orderId: id,
        kind: paper.kind,
        state: { not: "superseded" },
        owner: { in: [...owners] },
        ...(paper.truck === undefined ? {} : { truck: { number: paper.truck } }),
      },
      orderBy: { id: "asc" },
    });
    const known = mostWanted(rows, today);
    if (!known) return refuse({ code: "paper-not-in-pack" });
    // One that has run out is kept; the new one takes its place.
    const row = hasRunOut(known, today)
      ? await replacePaper(tx, known, { byId: by.userId ?? call.actor.userId, reason: "", now: call.now })
      : known;
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
        validUntil: paper.validUntil === undefined ? null : toColumn(paper.validUntil),
        vehicle: paper.vehicle ?? "",
        weightG: paper.weight ?? null,
        consignee: paper.consignee ?? "",
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
        path: `/desk/papers/${row.id}`,
      })),
      call.now,
    );
    return ok(row.id);
  });
}

const wanted = ["required", "rejected", "uploaded", "waived", "accepted"];

/** Of several papers of a kind (one for each truck), the one that is missed most. */
function mostWanted(rows: readonly Paper[], today: PlainDate): Paper | undefined {
  const rank = (row: Paper) => (hasRunOut(row, today) ? 0 : wanted.indexOf(row.state));
  return [...rows].sort((a, b) => rank(a) - rank(b))[0];
}
