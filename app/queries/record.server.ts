import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/client.ts";
import type { Staff } from "#app/domain/actor.ts";
import { readableSubjects } from "#app/domain/audit/readers.ts";
import type { Lang } from "#app/domain/language.ts";
import type { RecordFilter, RecordPlace } from "./record-filter.server.ts";
import { behind, recordWhere } from "./record-filter.server.ts";
import { namesOf, subjectsOf, wordsOf } from "./record-names.server.ts";

const perPage = 50;
const inHistory = 20;
const newestFirst = [{ at: "desc" }, { entry: "desc" }] satisfies Prisma.AuditRowOrderByWithRelationInput[];

/** Fields of before and after that carry a person's id. */
const fieldsOfPeople = ["person", "claimedBy", "assignedTo", "member", "owner", "checkedById"];
/** Those that carry a listing's: what it was copied from stands under "from". */
const fieldsOfListings = ["listing", "from"];
const fieldsOfRevisions = ["revision", "withdrawn"];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A page of the record, newest first, with names as they are today, and the end of the chain. How many questions it
 * asks depends on the kinds of things on it, never on the number of rows.
 */
export async function recordPage(
  ask: Ask<Staff>,
  { after, ...filter }: RecordFilter & { readonly after: RecordPlace | null },
) {
  const { db, lang } = ask;
  const where = await recordWhere(ask, filter);
  const rows = await db.auditRow.findMany({
    where: { AND: [where, behind(after)] },
    orderBy: newestFirst,
    take: perPage + 1,
  });
  const shown = rows.slice(0, perPage);
  const last = shown.at(-1);
  return {
    filter,
    first: after === null,
    entries: await entriesOf(db, lang, shown),
    next: rows.length > perPage && last ? { at: last.at, entry: last.entry.toString() } : null,
    subjects: readableSubjects(ask.actor.kind),
    chain: await chainEnd(db),
  };
}
export type RecordPage = Awaited<ReturnType<typeof recordPage>>;
export type RecordEntry = RecordPage["entries"][number];

/** What is on record about things, newest first, within what the reader may see. */
export async function recordAbout(
  { actor, db, lang }: Ask<Staff>,
  subject: string,
  ids: readonly string[],
): Promise<RecordEntry[]> {
  const readable: readonly string[] | null = readableSubjects(actor.kind);
  if (readable !== null && !readable.includes(subject)) return [];
  const rows = await db.auditRow.findMany({
    where: { subject, subjectId: { in: [...ids] } },
    orderBy: newestFirst,
    take: inHistory,
  });
  return entriesOf(db, lang, rows);
}

type Row = Awaited<ReturnType<Db["auditRow"]["findMany"]>>[number];

async function entriesOf(db: Db, lang: Lang, rows: readonly Row[]) {
  const sides = rows.map((row) => ({ row, before: fieldsOf(row.before), after: fieldsOf(row.after) }));
  const isText = (value: unknown): value is string => typeof value === "string";
  const said = (fields: readonly string[]): string[] =>
    sides
      .flatMap(({ before, after }) => [before, after].flatMap((side) => fields.map((field) => side[field])))
      .filter(isText);
  const within = said(fieldsOfPeople);
  const people = [...within, ...rows.map(({ actorId }) => actorId), ...idsOf(rows, "person")];
  const companies = [...rows.map(({ companyId }) => companyId), ...idsOf(rows, "company")];
  const names = await namesOf(db, people.filter(isText), companies.filter(isText));
  const listings = said(fieldsOfListings).map((subjectId) => ({ subject: "listing", subjectId }));
  const subjects = await subjectsOf(db, lang, [...rows, ...listings]);
  const words = await wordsOf(db, lang, {
    commodities: new Set(said(["commodity"])),
    regions: new Set(said(["regionSlug"])),
    revisions: new Set(said(fieldsOfRevisions).filter((id) => uuid.test(id))),
  });
  return sides.map(({ row, before, after }) => {
    const { id, at, actorKind, actorId, companyId, deed, subject, subjectId, reason, requestId, seq } = row;
    return {
      id,
      at,
      deed,
      actor: {
        kind: actorKind,
        id: actorId,
        name: actorId === null ? "" : (names.people.get(actorId) ?? ""),
      },
      company:
        companyId === null ? null : { id: companyId, name: names.companies.get(companyId) ?? companyId },
      subject,
      about: aboutOf(subject, subjectId),
      fields: [...new Set([...Object.keys(before), ...Object.keys(after)])].map((field) => ({
        field,
        before: shown(field, before[field]),
        after: shown(field, after[field]),
      })),
      reason,
      requestId,
      seq: seq?.toString() ?? null,
    };
  });

  function aboutOf(subject: string, subjectId: string) {
    if (subject === "company") {
      const text = names.companies.get(subjectId) ?? subjectId;
      return { text, page: { kind: "company", key: subjectId } } as const;
    }
    if (subject === "person") return { text: names.people.get(subjectId) ?? subjectId, page: null };
    return subjects.get(`${subject}/${subjectId}`) ?? { text: subjectId, page: null };
  }

  /** Undefined where that side does not speak of the field. */
  function shown(field: string, value: Prisma.JsonValue | undefined): Prisma.JsonValue | undefined {
    if (typeof value !== "string") return value;
    if (fieldsOfPeople.includes(field)) return names.people.get(value) ?? value;
    if (fieldsOfListings.includes(field)) return subjects.get(`listing/${value}`)?.text ?? value;
    if (["commodity", "regionSlug", ...fieldsOfRevisions].includes(field)) return words.get(value) ?? value;
    return value;
  }
}

function idsOf(rows: readonly Row[], subject: string): string[] {
  return rows.filter((row) => row.subject === subject).map(({ subjectId }) => subjectId);
}

function fieldsOf(value: Prisma.JsonValue): Readonly<Record<string, Prisma.JsonValue | undefined>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

async function chainEnd(db: Db) {
  const head = await db.auditHead.findUnique({ where: { id: 1 } });
  const tail = await db.auditRow.aggregate({ where: { seq: null }, _count: true, _min: { writtenAt: true } });
  return {
    count: Number(head?.seq ?? 0n),
    hash: head === null ? "" : Buffer.from(head.hash).toString("hex"),
    unsealed: tail._count,
    since: tail._min.writtenAt,
  };
}
