import type { Ask } from "#app/db/call.ts";
import type { Guest, Member } from "#app/domain/actor.ts";
import { daysBetween, minskDate, monthOf } from "#app/domain/plain-date.ts";
import { answerHours } from "./answer-time.server.ts";
import { contactsFor } from "./contacts.server.ts";
import { cardsOf } from "./listing-cards.server.ts";
import { producerReviews } from "./producer-reviews.server.ts";
import { publicChecks } from "./public-checks.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

/** Listings shown on the page; the rest by the catalogue. */
const SHOWN = 24;

/** A verified producer with what was checked and what is on sale; null when there is none of this name. */
export async function producerPage({ actor, db, now, lang }: Ask<Guest | Member>, slug: string) {
  const today = minskDate(now);
  const producer = await db.company.findFirst({
    where: { slug, kind: "producer", state: "verified" },
    select: {
      id: true,
      slug: true,
      legalName: true,
      country: true,
      regionSlug: true,
      about: true,
      businessType: true,
      verifiedAt: true,
      createdAt: true,
    },
  });
  if (producer === null) return null;
  const [vocabulary, checks, entries, total, completed, contacts, hours] = await Promise.all([
    readVocabulary(db),
    publicChecks(db, producer.id, today),
    db.catalogueEntry.findMany({
      where: { producerId: producer.id },
      orderBy: [{ publishedAt: "desc" }, { listingId: "asc" }],
      take: SHOWN,
      select: { listingId: true },
    }),
    db.catalogueEntry.count({ where: { producerId: producer.id } }),
    db.order.count({ where: { producerId: producer.id, state: "completed" } }),
    contactsFor(db, actor, producer.id),
    answerHours(db, producer.id, today),
  ]);
  const reviews = await producerReviews(db, producer.id, vocabulary, lang);
  const cards = await cardsOf(
    { db, vocabulary, lang, today },
    entries.map(({ listingId }) => listingId),
  );
  const commodities = [...new Set(cards.map(({ commodity }) => commodity))].map((commodity) => {
    const of = cards.filter((card) => card.commodity === commodity);
    return {
      slug: commodity,
      name: of[0]?.name ?? commodity,
      harvestMonths: of[0]?.harvestMonths ?? [],
      availableMonths: [...new Set(of.flatMap(({ availableMonths }) => availableMonths))].sort(
        (a, b) => a - b,
      ),
    };
  });
  return {
    slug: producer.slug,
    name: producer.legalName,
    region: vocabulary.regions.get(producer.regionSlug ?? "")?.names[lang] ?? null,
    about: producer.about,
    businessType: producer.businessType,
    verifiedAt: producer.verifiedAt,
    since: producer.createdAt,
    checks,
    reviews,
    contacts,
    cards,
    total,
    completed,
    /** Hours to the answer to an order in half of the cases; null: too few to say. */
    answerHours: hours,
    years: Math.floor(daysBetween(minskDate(producer.createdAt), today) / 365.25),
    typeChecked: checks.some(({ kind, standing }) => kind === "business_type" && standing !== "expired"),
    commodities,
    month: monthOf(today),
  };
}

export type ProducerPage = NonNullable<Awaited<ReturnType<typeof producerPage>>>;
