import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { record } from "#app/db/audit.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { nextNumber } from "#app/db/counters.server.ts";
import { makeCode } from "#app/domain/papers/made/code.ts";
import type { MadeFacts, SubjectFacts } from "#app/domain/papers/made/facts.ts";
import type { MadeKind } from "#app/domain/papers/made/kinds.ts";
import { paperNumber } from "#app/domain/papers/made/kinds.ts";
import { decidePaper } from "#app/domain/papers/states.ts";
import { minskDate, toColumn, yearOf } from "#app/domain/plain-date.ts";
import type { PaperSubject } from "./gather-facts.ts";
import { gatherFacts, isInPack } from "./gather-facts.ts";

export type IssuedPaper = { readonly id: string; readonly number: string; readonly version: number };

/**
 * Issues a paper that the house makes, in the transaction of the deed that makes it due: the facts are frozen under a
 * number without gaps and a code; the file is drawn from them afterwards, by a job. Issued again, nothing happens while
 * the facts are the same; else the next version takes the place of the last, under the same number. The paper's row in
 * the order's pack is accepted from here: what the house makes is right by its making. The order is locked by the caller.
 */
export async function issuePaper(tx: Tx, wanted: PaperSubject, now: Date): Promise<IssuedPaper> {
  const { kind } = wanted;
  const { orderId, subject, facts, proforma } = await gatherFacts(tx, wanted, now);
  const last = await tx.madePaper.findFirst({ where: { kind, subject, supersededAt: null } });
  if (last !== null && saysTheSame(last.facts, facts)) return last;
  if (last !== null) {
    await tx.madePaper.update({ where: { id: last.id, supersededAt: null }, data: { supersededAt: now } });
  }
  const issuedOn = minskDate(now);
  // The papers of a part stand beside the order's own, which keep their place in the pack.
  const paperId =
    isInPack(kind) && facts.part === undefined ? await takePlaceInPack(tx, orderId, kind, now) : null;
  const { year, seq, number } = last ?? (await newNumber(tx, kind, yearOf(issuedOn), proforma?.number));
  const version = (last?.version ?? 0) + 1;
  const code = makeCode(randomBytes(64));
  const frozen: MadeFacts = {
    ...facts,
    paper: { schema: 1, number, version, code, issuedOn, issuedAt: now.toISOString() },
  };
  const made = await tx.madePaper.create({
    data: {
      kind,
      subject,
      version,
      year,
      seq,
      number,
      code,
      orderId,
      paperId,
      proformaId: proforma?.id ?? null,
      facts: frozen,
      issuedAt: now,
      nextTryAt: now,
    },
    select: { id: true, number: true, version: true },
  });
  if (paperId !== null) await tx.paper.update({ where: { id: paperId }, data: { number } });
  const house = { actor: { kind: "system" }, now, requestId: "" } as const;
  await record(tx, house, {
    deed: "issue-paper",
    subject: "paper",
    subjectId: made.id,
    after: { paper: kind, number, version },
  });
  return made;
}

/** What was frozen, without what the paper says of itself, is what would be frozen now. */
function saysTheSame(frozen: unknown, facts: SubjectFacts): boolean {
  if (typeof frozen !== "object" || frozen === null) return false;
  const { paper: _paper, ...said } = { paper: null, ...frozen };
  return isDeepStrictEqual(said, facts);
}

async function newNumber(tx: Tx, kind: MadeKind, year: number, given: string | undefined) {
  // A proforma has its number already, of a series of its own.
  const numbered = given === undefined ? null : /-(\d{4})-(\d+)$/.exec(given);
  if (given !== undefined && numbered !== null) {
    return { year: Number(numbered[1]), seq: Number(numbered[2]), number: given };
  }
  const seq = await nextNumber(tx, kind, year);
  return { year, seq, number: paperNumber(kind, year, seq) };
}

/**
 * The row of the pack that the paper takes: the one that is owed, or a new one in the place of whatever was there. A
 * waived or uploaded paper stays on record as superseded.
 */
async function takePlaceInPack(tx: Tx, orderId: string, kind: MadeKind, now: Date): Promise<string | null> {
  const row = await tx.paper.findFirst({
    where: { orderId, kind, state: { not: "superseded" } },
    orderBy: { version: "desc" },
  });
  // The note of a further truck stands beside the first one's, and does not take its place.
  if (row === null || (kind === "cmr" && row.state !== "required")) return null;
  const accepted = {
    state: "accepted",
    issuedOn: toColumn(minskDate(now)),
    decidedAt: now,
    decidedById: null,
    reason: "",
  } as const;
  const free = decidePaper(row.state, "generate", "system", { reason: null, ownCompany: false });
  if (free.ok) {
    await tx.paper.update({ where: { id: row.id, state: row.state }, data: accepted });
    return row.id;
  }
  await tx.paper.update({
    where: { id: row.id, state: row.state },
    data: { state: "superseded", supersededAt: now },
  });
  const { level, owner, gate, version } = row;
  const next = await tx.paper.create({
    data: { orderId, kind, level, owner, gate, version: version + 1, replacesId: row.id, ...accepted },
    select: { id: true },
  });
  return next.id;
}
