import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Paper } from "#app/db/generated/client.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { appendOrderEvent } from "#app/db/order-events.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { isEnded } from "#app/domain/orders/states.ts";
import type { PaperRefusal, PaperState } from "#app/domain/papers/states.ts";
import { decidePaper as decide } from "#app/domain/papers/states.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

const events = { accept: "paper_accepted", reject: "paper_rejected", waive: "paper_waived" } as const;

export type DecidePaperRefusal =
  | PaperRefusal
  | { readonly code: "not-found" }
  | { readonly code: "order-over" }
  | { readonly code: "paper-changed" }
  | { readonly code: "paper-dates-crossed" }
  | { readonly code: "paper-over" };

/** What staff read on a paper; a field they leave out stays as its owner typed it. */
export type ReadOnPaper = {
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  readonly issuedOn?: PlainDate | undefined;
  readonly validUntil?: PlainDate | undefined;
  readonly vehicle?: string | undefined;
  readonly weight?: Grams | undefined;
  readonly consignee?: string | undefined;
};

export type PaperDecision = {
  /** The order in whose address the paper was named; absent where the address names the paper alone. */
  readonly orderNumber?: string;
  readonly read?: ReadOnPaper;
  /** The version of the paper that was read; absent: whatever it is now. */
  readonly version?: number | undefined;
};

const kindOf = { accept: "paper-accepted", reject: "paper-rejected", waive: "paper-waived" } as const;

/**
 * Staff accept or reject an uploaded paper, or waive one that is owed; the last two with a reason. Nobody decides on a
 * paper of a company of their own.
 */
export function decidePaper(
  call: Call<Staff>,
  paperId: string,
  command: "accept" | "reject" | "waive",
  reason: string,
  { orderNumber, read = {}, version }: PaperDecision = {},
): Promise<Result<PaperState, DecidePaperRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const found = await tx.paper.findUnique({
      where: { id: paperId, ...(orderNumber === undefined ? {} : { order: { number: orderNumber } }) },
      select: { orderId: true },
    });
    if (!found) return refuse({ code: "not-found" });
    await lockRow(tx, "order", found.orderId);
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: paperId }, include: { order: true } });
    const { order } = paper;
    // Papers for customs may come in after completion; those of an order that fell through serve nobody.
    if (isEnded(order.state) && order.state !== "completed") return refuse({ code: "order-over" });
    const ownCompany =
      roleIn(call.actor, order.buyerId) !== null || roleIn(call.actor, order.producerId) !== null;
    const next = decide(paper.state, command, "staff", { reason, ownCompany });
    if (!next.ok) return next;
    // Its owner brought another file meanwhile: nobody decides on what they have not seen.
    if (version !== undefined && version !== paper.version) return refuse({ code: "paper-changed" });
    const issuedOn = read.issuedOn ?? (paper.issuedOn === null ? null : fromColumn(paper.issuedOn));
    const validUntil = read.validUntil ?? (paper.validUntil === null ? null : fromColumn(paper.validUntil));
    if (command === "accept" && validUntil !== null) {
      if (issuedOn !== null && validUntil < issuedOn) return refuse({ code: "paper-dates-crossed" });
      if (validUntil < minskDate(call.now)) return refuse({ code: "paper-over" });
    }
    const confirmed = command === "accept" ? confirmedColumns(read) : {};
    await tx.paper.update({
      where: { id: paperId, state: paper.state },
      data: {
        state: next.value,
        decidedAt: call.now,
        decidedById: call.actor.userId,
        reason,
        ...confirmed,
      },
    });
    await appendOrderEvent(tx, order.id, {
      kind: events[command],
      fromState: order.state,
      toState: order.state,
      actorKind: call.actor.kind,
      actorId: call.actor.userId,
      data: { paper: paper.kind, ...(reason ? { reason } : {}) },
      at: call.now,
      recorded: true,
    });
    await record(tx, call, {
      deed: `${command}-paper`,
      subject: "paper",
      subjectId: paperId,
      companyId: paper.owner === "buyer" ? order.buyerId : order.producerId,
      before: { state: paper.state, ...(command === "accept" ? asTyped(paper, read) : {}) },
      after: { state: next.value, ...(command === "accept" ? asRead(read) : {}) },
      reason,
    });
    const buyers = paper.owner === "buyer";
    const people = await peopleOf(tx, buyers ? order.buyerId : order.producerId);
    await tell(
      tx,
      people.map((to) => ({
        kind: kindOf[command],
        event: `${paperId}/${paper.version}`,
        to,
        data: { number: order.number, paper: paper.kind, reason },
        path: `/${buyers ? "buyer" : "producer"}/orders/${order.number}`,
      })),
      call.now,
    );
    return ok(next.value);
  });
}

/** What was read, as the columns have it; only what was read. */
function confirmedColumns(read: ReadOnPaper) {
  return {
    ...(read.number ? { number: read.number } : {}),
    ...(read.issuer ? { issuer: read.issuer } : {}),
    ...(read.issuedOn ? { issuedOn: toColumn(read.issuedOn) } : {}),
    ...(read.validUntil ? { validUntil: toColumn(read.validUntil) } : {}),
    ...(read.vehicle ? { vehicle: read.vehicle } : {}),
    ...(read.weight ? { weightG: read.weight } : {}),
    ...(read.consignee ? { consignee: read.consignee } : {}),
  };
}

/** The same for the record, in its units. */
function asRead({ weight, ...read }: ReadOnPaper): Record<string, string> {
  const said = Object.entries(read).filter(([, value]) => value !== undefined && value !== "");
  return {
    ...Object.fromEntries(said.map(([name, value]) => [name, String(value)])),
    ...(weight === undefined ? {} : { weightKg: toKgDecimal(weight) }),
  };
}

type Typed = Pick<
  Paper,
  "number" | "issuer" | "issuedOn" | "validUntil" | "vehicle" | "weightG" | "consignee"
>;

/** What the paper said before, of the fields that were read. */
function asTyped(paper: Typed, read: ReadOnPaper): Record<string, string> {
  const before = {
    number: paper.number,
    issuer: paper.issuer,
    issuedOn: paper.issuedOn === null ? "" : fromColumn(paper.issuedOn),
    validUntil: paper.validUntil === null ? "" : fromColumn(paper.validUntil),
    vehicle: paper.vehicle,
    consignee: paper.consignee,
    weightKg: paper.weightG === null ? "" : toKgDecimal(grams(paper.weightG)),
  };
  const names = Object.keys(asRead(read));
  return Object.fromEntries(Object.entries(before).filter(([name]) => names.includes(name)));
}
