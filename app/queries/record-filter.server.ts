import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Staff } from "#app/domain/actor.ts";
import { readableSubjects } from "#app/domain/audit/readers.ts";
import { fold } from "#app/domain/fold.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskEnd, minskStart } from "#app/domain/plain-date.ts";

/** A place in the record, newest first: a deed's time, and its entry among those of the same time. */
export type RecordPlace = { readonly at: Date; readonly entry: bigint };

/** What of the record somebody wants to see; empty text and null are no wish. */
export type RecordFilter = {
  /** An id, or part of a name or an e-mail address. */
  readonly person: string;
  /** An id, or part of a name or a tax number. */
  readonly company: string;
  readonly deed: string;
  readonly subject: string;
  /** An order's number, a listing's slug, or the id of anything. */
  readonly number: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** Words of the reason, in any spelling. */
  readonly text: string;
};

const MATCHES = 100;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The filter as a condition, within what the reader may see. Asks at most three questions of its own. */
export async function recordWhere(
  { actor, db }: Pick<Ask<Staff>, "actor" | "db">,
  filter: RecordFilter,
): Promise<Prisma.AuditRowWhereInput> {
  const readable = readableSubjects(actor.kind);
  const parts: Prisma.AuditRowWhereInput[] = [];
  if (readable !== null) parts.push({ subject: { in: [...readable] } });
  if (filter.person !== "") parts.push({ actorId: { in: await peopleLike(db, filter.person) } });
  if (filter.company !== "") parts.push({ companyId: { in: await companiesLike(db, filter.company) } });
  if (filter.deed !== "") parts.push({ deed: filter.deed });
  if (filter.subject !== "") parts.push({ subject: filter.subject });
  if (filter.number !== "") parts.push(await aboutNumber(db, filter.number));
  if (filter.from !== null) parts.push({ at: { gte: minskStart(filter.from) } });
  if (filter.to !== null) parts.push({ at: { lt: minskEnd(filter.to) } });
  if (filter.text !== "") parts.push({ reasonKey: { contains: fold(filter.text) } });
  return { AND: parts };
}

/** What stands behind a place. */
export function behind(place: RecordPlace | null): Prisma.AuditRowWhereInput {
  if (place === null) return {};
  const { at, entry } = place;
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { at, entry: { lt: entry } }] };
}

async function peopleLike(db: Db, text: string): Promise<string[]> {
  if (uuid.test(text)) return [text.toLowerCase()];
  const like = { contains: text, mode: "insensitive" } as const;
  const people = await db.user.findMany({
    where: { OR: [{ name: like }, { email: like }] },
    orderBy: { id: "asc" },
    take: MATCHES,
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

async function companiesLike(db: Db, text: string): Promise<string[]> {
  if (uuid.test(text)) return [text.toLowerCase()];
  const like = { contains: text, mode: "insensitive" } as const;
  const companies = await db.company.findMany({
    where: { OR: [{ legalName: like }, { taxNumber: text }] },
    orderBy: { id: "asc" },
    take: MATCHES,
    select: { id: true },
  });
  return companies.map(({ id }) => id);
}

/** An order with its papers, claims and money; a listing with its cases and lots; or the thing of that id. */
async function aboutNumber(db: Db, number: string): Promise<Prisma.AuditRowWhereInput> {
  if (uuid.test(number)) return { subjectId: number.toLowerCase() };
  const id = { select: { id: true } } as const;
  if (/^TH-\d{4}-\d+$/i.test(number)) {
    const order = await db.order.findUnique({
      where: { number: number.toUpperCase() },
      select: { id: true, papers: id, claims: id, payments: id, refunds: id, payout: id },
    });
    if (order === null) return { subjectId: { in: [] } };
    const { papers, claims, payments, refunds, payout } = order;
    return among({
      order: [order],
      paper: papers,
      claim: claims,
      payment: payments,
      refund: refunds,
      payout: payout === null ? [] : [payout],
    });
  }
  const listing = await db.listing.findUnique({
    where: { slug: number },
    select: { id: true, cases: id, lots: id },
  });
  if (listing === null) return { subjectId: { in: [] } };
  return among({ listing: [listing], case: listing.cases, lot: listing.lots });
}

function among(
  things: Readonly<Record<string, readonly { readonly id: string }[]>>,
): Prisma.AuditRowWhereInput {
  const ids = Object.values(things).flatMap((some) => some.map(({ id }) => id));
  return { subject: { in: Object.keys(things) }, subjectId: { in: ids } };
}
