import type { Prisma } from "#app/db/generated/client.ts";
import { printCode } from "#app/domain/papers/made/code.ts";
import { isForProducerOnly, isMadeKind, madeKinds } from "#app/domain/papers/made/kinds.ts";
import { minskDate } from "#app/domain/plain-date.ts";

/** What a page of an order reads of the papers that the house has made for it. */
export const madeColumns = {
  id: true,
  kind: true,
  subject: true,
  number: true,
  version: true,
  code: true,
  issuedAt: true,
  paperId: true,
  fileId: true,
} as const satisfies Prisma.MadePaperSelect;

type Row = Prisma.MadePaperGetPayload<{ select: typeof madeColumns }>;

/** As they come up in an order's life. */
const orderOf = (kind: string): number => (madeKinds as readonly string[]).indexOf(kind);

/** The papers that the house has made for an order and that hold, for those they concern. */
export function housePapers(
  rows: readonly Row[],
  side: "buyer" | "producer" | "staff",
  shipments: readonly { readonly id: string; readonly number: number }[] = [],
) {
  return rows
    .filter(({ kind }) => isMadeKind(kind) && (side !== "buyer" || !isForProducerOnly(kind)))
    .sort((a, b) => orderOf(a.kind) - orderOf(b.kind))
    .map(({ id, kind, subject, number, version, code, issuedAt, paperId, fileId }) => ({
      id,
      kind,
      /** Of an order that left in parts: the shipment it is of. */
      shipment: shipments.find((one) => subject === `shipment/${one.id}`)?.number ?? null,
      number,
      version,
      code: printCode(code),
      issuedOn: minskDate(issuedAt),
      /** It stands in the pack too, with what it unlocks. */
      inPack: paperId !== null,
      /** Null while the file is being made. */
      fileId,
    }));
}
