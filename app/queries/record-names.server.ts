import type { Db, Tx } from "#app/db/client.server.ts";
import type { Lang } from "#app/domain/language.ts";

/** What a row is about, in words, and where to look at it. */
export type NamedSubject = {
  readonly text: string;
  readonly page:
    | { readonly kind: "order"; readonly key: string }
    | { readonly kind: "company"; readonly key: string }
    | { readonly kind: "case"; readonly key: string }
    | { readonly kind: "listing"; readonly key: string }
    | { readonly kind: "claim"; readonly key: string }
    | { readonly kind: "quotation"; readonly key: string }
    | null;
};

type Named = { readonly subject: string; readonly subjectId: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ofOrder = { id: true, order: { select: { number: true } } } as const;
const listing = {
  select: {
    slug: true,
    status: true,
    commodity: { select: { nameAz: true, nameRu: true, nameBe: true, nameEn: true } },
    cases: { select: { id: true }, orderBy: { openedAt: "desc" }, take: 1 },
  },
} as const;
const nameIn = { az: "nameAz", ru: "nameRu", be: "nameBe", en: "nameEn" } as const;

/** Names of people and companies by their ids, as they are today: a masked person has none. Two questions. */
export async function namesOf(db: Db | Tx, people: Iterable<string>, companies: Iterable<string>) {
  const known = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => uuid.test(id));
  const users = await db.user.findMany({
    where: { id: { in: known(people) } },
    select: { id: true, name: true },
  });
  const firms = await db.company.findMany({
    where: { id: { in: known(companies) } },
    select: { id: true, legalName: true },
  });
  return {
    people: new Map(users.map(({ id, name }) => [id, name])),
    companies: new Map(firms.map(({ id, legalName }) => [id, legalName])),
  };
}

/** What rows are about, by `subject/id`. At most one question for each kind of thing, however many rows. */
export async function subjectsOf(
  db: Db,
  lang: Lang,
  rows: readonly Named[],
): Promise<Map<string, NamedSubject>> {
  const named = new Map<string, NamedSubject>();
  const of = (kind: string) => [
    ...new Set(
      rows.flatMap((row) => (row.subject === kind && uuid.test(row.subjectId) ? [row.subjectId] : [])),
    ),
  ];
  const some = async <T>(
    kind: string,
    read: (which: { id: { in: string[] } }) => Promise<T[]>,
  ): Promise<T[]> => {
    const ids = of(kind);
    return ids.length === 0 ? [] : read({ id: { in: ids } });
  };
  const put = (kind: string, id: string, text: string, page: NamedSubject["page"]) =>
    named.set(`${kind}/${id}`, { text, page });

  for (const { id, number } of await some("order", (where) =>
    db.order.findMany({ where, select: { id: true, number: true } }),
  ))
    put("order", id, number, { kind: "order", key: number });

  const parts = {
    paper: await some("paper", (where) => db.paper.findMany({ where, select: ofOrder })),
    payment: await some("payment", (where) => db.payment.findMany({ where, select: ofOrder })),
    refund: await some("refund", (where) => db.refund.findMany({ where, select: ofOrder })),
    payout: await some("payout", (where) => db.payout.findMany({ where, select: ofOrder })),
  };
  for (const [kind, found] of Object.entries(parts))
    for (const { id, order } of found) put(kind, id, order.number, { kind: "order", key: order.number });

  for (const { id, order } of await some("claim", (where) => db.claim.findMany({ where, select: ofOrder })))
    put("claim", id, order.number, { kind: "claim", key: id });

  for (const { id, order } of await some("review", (where) => db.review.findMany({ where, select: ofOrder })))
    put("review", id, order.number, { kind: "order", key: order.number });

  const quotations = await some("quotation", (where) =>
    db.quotation.findMany({
      where,
      select: { id: true, request: { select: { commodity: listing.select.commodity } } },
    }),
  );
  for (const { id, request } of quotations)
    put("quotation", id, request.commodity[nameIn[lang]], { kind: "quotation", key: id });

  const listings = await some("listing", (where) =>
    db.listing.findMany({ where, select: { id: true, ...listing.select } }),
  );
  for (const { id, slug, status, commodity, cases } of listings)
    put("listing", id, commodity[nameIn[lang]], listingPage(slug, status, cases[0]?.id));

  const lots = await some("lot", (where) =>
    db.lot.findMany({ where, select: { id: true, number: true, listing } }),
  );
  for (const { id, number, listing: of } of lots) {
    const page = listingPage(of.slug, of.status, of.cases[0]?.id);
    put("lot", id, `${of.commodity[nameIn[lang]]} · ${number}`, page);
  }

  for (const { id, fileName } of await some("statement", (where) =>
    db.bankStatement.findMany({ where, select: { id: true, fileName: true } }),
  ))
    put("statement", id, fileName, null);
  for (const { id, bankRef } of await some("statement-line", (where) =>
    db.statementLine.findMany({ where, select: { id: true, bankRef: true } }),
  ))
    put("statement-line", id, bankRef, null);
  for (const { id, fileName } of await some("listing-import", (where) =>
    db.listingImport.findMany({ where, select: { id: true, fileName: true } }),
  ))
    put("listing-import", id, fileName, null);
  for (const { id, word } of await some("word", (where) =>
    db.wordChange.findMany({ where, select: { id: true, word: true } }),
  ))
    put("word", id, word, null);

  const cases = await some("case", (where) =>
    db.moderationCase.findMany({ where, select: { id: true, listing } }),
  );
  for (const { id, listing: of } of cases)
    put("case", id, of.commodity[nameIn[lang]], { kind: "case", key: id });
  return named;
}

/** Names of goods and regions by their slugs and numbers of revisions by their ids, where rows speak of them. */
export async function wordsOf(
  db: Db,
  lang: Lang,
  mentioned: Mentioned,
): Promise<ReadonlyMap<string, string>> {
  const some = async <T>(ids: ReadonlySet<string>, read: (which: string[]) => Promise<T[]>): Promise<T[]> =>
    ids.size === 0 ? [] : read([...ids]);
  const bySlug = (slugs: string[]) => ({ where: { slug: { in: slugs } } });
  const goods = await some(mentioned.commodities, (slugs) => db.commodity.findMany(bySlug(slugs)));
  const regions = await some(mentioned.regions, (slugs) => db.region.findMany(bySlug(slugs)));
  const revisions = await some(mentioned.revisions, (ids) =>
    db.listingRevision.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } }),
  );
  return new Map([
    ...[...goods, ...regions].map((one): [string, string] => [one.slug, one[nameIn[lang]]]),
    ...revisions.map((one): [string, string] => [one.id, String(one.number)]),
  ]);
}

export type Mentioned = Readonly<Record<"commodities" | "regions" | "revisions", ReadonlySet<string>>>;

/** What is on sale has a page for everybody; what is not, the case in which it was read. */
function listingPage(slug: string, status: string, caseId: string | undefined): NamedSubject["page"] {
  if (status === "published" || status === "paused") return { kind: "listing", key: slug };
  return caseId === undefined ? null : { kind: "case", key: caseId };
}
