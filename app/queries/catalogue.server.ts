import type { Ask } from "#app/db/call.ts";
import { withoutDoubledLetters } from "#app/domain/catalogue/doubled-letters.ts";
import type { CatalogueFilter, LeftOut } from "#app/domain/catalogue/filter.ts";
import { isNarrowed, noFilter, withoutEach } from "#app/domain/catalogue/filter.ts";
import type { SearchPlan } from "#app/domain/catalogue/search.ts";
import { correctWords, namedCommodities, planSearch, searchWords } from "#app/domain/catalogue/search.ts";
import type { Facet } from "#app/domain/catalogue/shelf/shelf.ts";
import type { Lang } from "#app/domain/language.ts";
import { minskDate, monthOf } from "#app/domain/plain-date.ts";
import type { FacetCounts } from "./catalogue-counts.server.ts";
import { COUNTED_TO } from "./catalogue-counts.server.ts";
import { PAGE_SIZE } from "./catalogue-hits.server.ts";
import { catalogueSource } from "./catalogue-source.server.ts";
import type { ListingCardFacts } from "./listing-cards.server.ts";
import { cardsOf } from "./listing-cards.server.ts";
import type { Names, Vocabulary } from "./vocabulary.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

/** A choice beside the results. */
export type FacetChoice = {
  readonly value: string;
  /** In the reader's language where the data have a name for it, else empty: the page has the word. */
  readonly label: string;
  /** Results it would have; above 1,000 only that it is more. */
  readonly count: number;
  readonly chosen: boolean;
};

/** A commodity the words name, for a page that has none of it on offer. */
export type NamedCommodity = {
  readonly slug: string;
  readonly category: string;
  readonly name: string;
  readonly harvestMonths: readonly number[];
};

/** The one kind of goods, or the one commodity of it, that a page is about. */
type Subject = {
  readonly category: { readonly slug: string; readonly name: string };
  readonly commodity: { readonly slug: string; readonly name: string } | null;
};

export type CataloguePage = {
  readonly filter: CatalogueFilter;
  readonly subject: Subject | null;
  /** At most one more than is counted to. */
  readonly total: number;
  readonly countedTo: number;
  readonly cards: readonly ListingCardFacts[];
  readonly next: string | null;
  readonly facets: Readonly<Record<Facet, readonly FacetChoice[]>>;
  /** What the words were taken for, when as typed they found nothing. */
  readonly correctedTo: string | null;
  /** How they read without letters that slipped in twice; it is what they found. Null: there are none. */
  readonly readAs: string | null;
  /** What they may have been meant for, when exactly what was typed was asked for and found nothing. */
  readonly meant: string | null;
  /** Results without the choices beside them; only asked when there are none with them. */
  readonly totalUnnarrowed: number | null;
  /** Results without one of the choices, where that brings any; only when there are none with all of them. */
  readonly easings: readonly (LeftOut & { readonly count: number })[];
  readonly named: readonly NamedCommodity[];
  /** All kinds of goods, for a page with nothing else to go on from. */
  readonly kinds: readonly { readonly slug: string; readonly name: string }[];
  readonly month: number;
};

/** The catalogue for a filter: one page of cards, the number of results, and what each choice would bring. */
export async function cataloguePage(
  { db, now, lang }: Pick<Ask, "db" | "now" | "lang">,
  wanted: CatalogueFilter,
): Promise<CataloguePage> {
  const today = minskDate(now);
  const [vocabulary, source] = await Promise.all([readVocabulary(db), catalogueSource(db, today)]);
  const asked = keepKnown(wanted, vocabulary);
  const words = searchWords(asked.q);
  const typed = planSearch(words, vocabulary.search);
  // Words without a letter or digit mean nothing, which is not the same as asking for everything.
  const senseless = asked.q !== "" && typed === null;

  const asTyped = senseless ? 0 : await source.count({ filter: asked, plan: typed });
  const broad = withoutChoices(asked);
  const unnarrowed =
    asTyped === 0 && !senseless && isNarrowed(asked)
      ? await source.count({ filter: broad, plan: typed })
      : null;
  const nothingAsTyped = asTyped === 0 && !senseless && (unnarrowed ?? 0) === 0;
  const likely = nothingAsTyped ? correctWords(asked.q, vocabulary.search, lang) : null;
  const correction = asked.exact ? null : likely;
  const plan = correction === null ? typed : planSearch(correction.words, vocabulary.search);
  const total = correction === null ? asTyped : await source.count({ filter: asked, plan });
  // An old address may lie beyond the last page.
  const lastPage = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const filter = asked.page <= lastPage ? asked : { ...asked, page: lastPage };

  const [hits, counts] = senseless
    ? [{ listingIds: [], next: null }, null]
    : await Promise.all([source.hits({ filter, plan }), source.choices({ filter, plan })]);
  return {
    filter,
    subject: subjectOf(filter, vocabulary, lang),
    total,
    countedTo: COUNTED_TO,
    cards: await cardsOf({ db, vocabulary, lang, today, shelf: source.shelf }, hits.listingIds),
    next: hits.next,
    facets: choicesOf(filter, counts, vocabulary, lang),
    correctedTo: correction?.shown ?? null,
    readAs: correction === null && total > 0 ? withoutDoubledLetters(asked.q, vocabulary.search) : null,
    meant: asked.exact ? (likely?.shown ?? null) : null,
    totalUnnarrowed: correction === null ? unnarrowed : null,
    easings: total === 0 ? await easingsOf(asked, (eased) => source.count({ filter: eased, plan })) : [],
    named: total === 0 && plan !== null ? namedBy(plan, vocabulary, lang) : [],
    kinds:
      total === 0
        ? [...vocabulary.categories.values()].map(({ slug, names }) => ({ slug, name: names[lang] }))
        : [],
    month: monthOf(today),
  };
}

/** With more choices than this the reader is better served without all of them. */
const MOST_EASINGS = 8;

async function easingsOf(
  filter: CatalogueFilter,
  count: (filter: CatalogueFilter) => Promise<number>,
): Promise<CataloguePage["easings"]> {
  const eased = withoutEach(filter);
  if (eased.length < 2 || eased.length > MOST_EASINGS) return [];
  const counted = await Promise.all(eased.map(async (one) => ({ ...one, count: await count(one.filter) })));
  return counted.filter((one) => one.count > 0);
}

/** Slugs that are not in the vocabulary are old or mistyped; they must not hide what there is. */
export function keepKnown(filter: CatalogueFilter, vocabulary: Vocabulary): CatalogueFilter {
  return {
    ...filter,
    category: filter.category.filter((slug) => vocabulary.categories.has(slug)),
    commodity: filter.commodity.filter((slug) => vocabulary.commodities.has(slug)),
    region: filter.region.filter((slug) => vocabulary.regions.has(slug)),
  };
}

function subjectOf(
  { category, commodity }: CatalogueFilter,
  vocabulary: Vocabulary,
  lang: Lang,
): Subject | null {
  const goods = commodity.length === 1 ? vocabulary.commodities.get(commodity[0] ?? "") : undefined;
  const kind = goods?.category ?? (commodity.length === 0 && category.length === 1 ? category[0] : undefined);
  const known = vocabulary.categories.get(kind ?? "");
  if (known === undefined) return null;
  return {
    category: { slug: known.slug, name: known.names[lang] },
    commodity: goods === undefined ? null : { slug: goods.slug, name: goods.names[lang] },
  };
}

function withoutChoices(filter: CatalogueFilter): CatalogueFilter {
  return { ...noFilter, q: filter.q };
}

function namedBy(plan: SearchPlan, vocabulary: Vocabulary, lang: Lang): NamedCommodity[] {
  return namedCommodities(plan)
    .slice(0, 3)
    .flatMap((slug) => {
      const known = vocabulary.commodities.get(slug);
      return known === undefined
        ? []
        : [{ slug, category: known.category, name: known.names[lang], harvestMonths: known.harvestMonths }];
    });
}

function chosenOf(filter: CatalogueFilter, facet: Facet): readonly string[] {
  return facet === "inStock" ? (filter.inStock ? ["yes"] : []) : filter[facet].map(String);
}

/** Choices with results, and those that are chosen whatever they have; in the order of the vocabulary. */
function choicesOf(
  filter: CatalogueFilter,
  counts: FacetCounts | null,
  vocabulary: Vocabulary,
  lang: Lang,
): CataloguePage["facets"] {
  const named: Partial<Record<Facet, ReadonlyMap<string, { readonly names: Names }>>> = {
    category: vocabulary.categories,
    commodity: vocabulary.commodities,
    region: vocabulary.regions,
  };
  const choices = (facet: Facet): FacetChoice[] => {
    const chosen = chosenOf(filter, facet);
    const own = counts?.[facet] ?? new Map<string, number>();
    const values = [...(named[facet]?.keys() ?? new Set([...own.keys(), ...chosen]))];
    return values
      .filter((value) => own.has(value) || chosen.includes(value))
      .map((value) => ({
        value,
        label: named[facet]?.get(value)?.names[lang] ?? "",
        count: own.get(value) ?? 0,
        chosen: chosen.includes(value),
      }));
  };
  return {
    category: choices("category"),
    commodity: choices("commodity"),
    region: choices("region"),
    month: choices("month"),
    certificate: choices("certificate"),
    incoterm: choices("incoterm"),
    inStock: choices("inStock"),
  };
}
