import type { Call } from "#app/db/call.ts";
import type { PaperInHand } from "#app/db/paper-leases.server.ts";
import { leasePapers, postponePaper } from "#app/db/paper-leases.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import { isForProducerOnly, isMadeKind } from "#app/domain/papers/made/kinds.ts";

/**
 * Draws the file of one issued paper that has none. The drawing follows from the frozen facts to the byte, so whoever
 * draws it again, after a process died at whatever point, gets the very file that may be in the store already; its row is
 * made once, with the paper, under the paper's lock. `more` says that others may be waiting.
 */
export async function drawPapers(call: Call<System>): Promise<{ readonly more: boolean }> {
  const [paper] = await leasePapers(call.db, 1, call.now);
  if (paper === undefined) return { more: false };
  const drawn = await call.outside.papers.draw(paper.facts);
  if (!drawn.ok) {
    await postponePaper(call.db, paper, drawn.refusal.why, call.now);
    return { more: true };
  }
  const stored = await call.outside.files.put(drawn.value);
  await keepFile(call, paper, stored);
  return { more: true };
}

async function keepFile(
  { db, now }: Call<System>,
  paper: PaperInHand,
  stored: { readonly sha256: string; readonly size: number },
): Promise<void> {
  if (!isMadeKind(paper.kind)) throw new Error(`${paper.number} is of no kind we make: ${paper.kind}`);
  const forProducer = isForProducerOnly(paper.kind);
  await inTransaction(db, async (tx) => {
    const [row] = await tx.$queryRaw<{ file_id: string | null; paper_id: string | null; producer: string }[]>`
      SELECT m.file_id::text, m.paper_id::text, o.producer_id::text AS producer
      FROM made_papers m JOIN orders o ON o.id = m.order_id
      WHERE m.id = ${paper.id}::uuid FOR UPDATE OF m`;
    if (row === undefined || row.file_id !== null) return;
    const file = await tx.file.create({
      data: {
        ...stored,
        contentType: "application/pdf",
        name: `${paper.number}${paper.version > 1 ? `-v${paper.version}` : ""}.pdf`,
        ...(forProducer ? { access: "company", ownerCompanyId: row.producer } : { access: "order" }),
        orderId: paper.orderId,
        createdAt: now,
      },
      select: { id: true },
    });
    await tx.madePaper.update({
      where: { id: paper.id },
      data: { fileId: file.id, renderedAt: now, leasedUntil: null, error: "" },
    });
    if (row.paper_id !== null) {
      await tx.paper.update({ where: { id: row.paper_id }, data: { fileId: file.id } });
    }
  });
}
