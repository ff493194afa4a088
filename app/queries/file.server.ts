import type { Db } from "#app/db/client.server.ts";
import type { Guest, Member } from "#app/domain/actor.ts";

export type ServedFile = {
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
  readonly name: string;
  readonly access: "public" | "company" | "order" | "order_message" | "quotation" | "staff";
  readonly ownerCompanyId: string | null;
  readonly orderId: string | null;
  readonly quotationId: string | null;
};

/** The row of a file; whether the reader may have it is `mayRead`. */
export function unsafeFile(db: Pick<Db, "file">, id: string): Promise<ServedFile | null> {
  return db.file.findUnique({
    where: { id },
    select: {
      sha256: true,
      size: true,
      contentType: true,
      name: true,
      access: true,
      ownerCompanyId: true,
      orderId: true,
      quotationId: true,
    },
  });
}

/**
 * Public files are for all; a company's for its members, an order's for both sides; staff see them all. What the sides
 * of a quotation send each other is for them alone, what those of an order do for staff too once a claim was opened.
 */
export async function mayRead(
  db: Pick<Db, "claim" | "order" | "quotation">,
  person: Guest | Member,
  file: ServedFile,
): Promise<boolean> {
  if (file.access === "public") return true;
  if (person.kind === "guest") return false;
  const own = person.memberships.map(({ companyId }) => companyId);
  if (file.access === "quotation") {
    if (file.quotationId === null || own.length === 0) return false;
    const quotations = await db.quotation.count({
      where: { id: file.quotationId, OR: [{ buyerId: { in: own } }, { producerId: { in: own } }] },
    });
    return quotations > 0;
  }
  if (person.staffRole !== null && file.access !== "order_message") return true;
  if (file.access === "company") return file.ownerCompanyId !== null && own.includes(file.ownerCompanyId);
  if (file.access === "staff" || file.orderId === null) return false;
  if (file.access === "order_message" && person.staffRole !== null) {
    if ((await db.claim.count({ where: { orderId: file.orderId } })) > 0) return true;
  }
  if (own.length === 0) return false;
  const orders = await db.order.count({
    where: { id: file.orderId, OR: [{ buyerId: { in: own } }, { producerId: { in: own } }] },
  });
  return orders > 0;
}
