import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { specificationFacts } from "#app/db/specification-facts.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import { companiesWhere } from "#app/domain/actor.ts";
import type { DraftIssue, OfferTerms } from "#app/domain/listings/draft.ts";
import { draftAdvice } from "#app/domain/listings/draft.ts";
import { dateOf } from "#app/domain/listings/draft-from-stored.ts";
import { draftWarnings } from "#app/domain/listings/draft-warnings.ts";
import { nextSeason, renewalNeedsReview } from "#app/domain/listings/new-season.ts";
import type { PriceTier } from "#app/domain/listings/price.ts";
import type { SpecificationFacts } from "#app/domain/listings/quality-measure.ts";
import { readinessIssues } from "#app/domain/listings/readiness.ts";
import { listingMoves } from "#app/domain/listings/states.ts";
import { readReasons } from "#app/domain/moderation/reasons.ts";
import type { Currency } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { advisoriesOn } from "./advisories.server.ts";
import { codeGuide } from "./commodity-guide.server.ts";
import { freeStock, lotColumns } from "./free-stock.server.ts";
import { goodsPicker } from "./goods-picker.server.ts";
import { commodityFacts, listingChoices } from "./listing-choices.server.ts";
import { offSaleColumns, offSaleOf } from "./off-sale.server.ts";
import type { ShownRevision } from "./revision.server.ts";
import { unsafeRevision } from "./revision.server.ts";
import { readVocabulary } from "./vocabulary.server.ts";

/** What a new listing begins with. */
export async function newListingPage(
  { actor, db, lang, now }: Ask<Producer>,
  { commodity: slug, typed }: { readonly commodity: string | null; readonly typed: string },
) {
  const companies = companiesWhere(actor, "producer", "manager");
  const companyId = companies.includes(actor.companyId) ? actor.companyId : (companies[0] ?? null);
  const plan = { today: minskDate(now), availableFrom: null, leadTimeDays: 3, choice: null };
  const { commodities } = await readVocabulary(db);
  const goods = slug === null ? undefined : commodities.get(slug);
  return {
    picker: await goodsPicker(db, { lang, companyId, typed }),
    code: slug === null ? null : await codeGuide(db, slug, plan),
    measures: slug === null ? [] : (await specificationFacts(db, slug)).measures,
    choices: await listingChoices(db, lang),
    commodity: slug === null ? null : await commodityFacts(db, slug, lang),
    advisories: await advisoriesOn(
      db,
      goods ? [{ commodity: goods.slug, category: goods.category, region: null }] : [],
      { lang, now },
    ),
    company: companyId,
    companies: actor.memberships
      .filter(({ companyId }) => companies.includes(companyId))
      .map(({ companyId, companyName, state }) => ({ id: companyId, name: companyName, state })),
  };
}
export type NewListing = Awaited<ReturnType<typeof newListingPage>>;

/** One listing of the person's companies with all that is done on its page; null when it is not theirs. */
export async function producerListingPage({ actor, db, lang, now }: Ask<Producer>, id: string) {
  const row = await db.listing.findFirst({
    where: { id, producerId: { in: companiesWhere(actor, "producer", "viewer") } },
    include: {
      producer: { select: { id: true, legalName: true, state: true, papers: offSaleColumns.papers } },
      publishedRevision: offSaleColumns.published,
      lots: { select: lotColumns },
      prices: {
        where: { state: { in: ["active", "waiting"] } },
        include: { tiers: { orderBy: { fromG: "asc" } } },
      },
      revisions: { select: { id: true, number: true, state: true }, orderBy: { number: "desc" } },
      commodity: { select: { categorySlug: true } },
    },
  });
  const [latest] = row?.revisions ?? [];
  if (!row || !latest) return null;
  const shown = await unsafeRevision(db, latest.id, lang);
  const commodity = await commodityFacts(db, row.commoditySlug, lang, shown.specification.customsCode);
  const price = (state: "active" | "waiting") => {
    const found = row.prices.find((one) => one.state === state);
    return found
      ? { currency: found.currency, tiers: found.tiers.map(tierOf), since: found.createdAt }
      : null;
  };
  const active = price("active");
  const rounds = await roundsOf(db, row.id);
  const waits = row.revisions.some(({ state }) => state === "submitted");
  const onSale = row.publishedRevisionId !== null;
  const hasDraft = latest.state === "draft";
  const form = shown.specification.customsCode ?? null;
  const facts = await specificationFacts(db, row.commoditySlug, form);
  const mayEdit = companiesWhere(actor, "producer", "manager").includes(row.producerId);
  const moves = Object.keys(listingMoves[row.status]);
  return {
    id: row.id,
    slug: row.slug,
    status: row.status,
    version: row.version,
    company: { id: row.producer.id, legalName: row.producer.legalName, state: row.producer.state },
    offSale: offSaleOf(row, minskDate(now)),
    commodity,
    advisories: await advisoriesOn(
      db,
      [{ commodity: row.commoditySlug, category: row.commodity.categorySlug, region: shown.region }],
      { lang, now },
    ),
    choices: await listingChoices(db, lang),
    latest: shown,
    hasDraft,
    onSale,
    /** Number of the revision in review, while one is. */
    inReview: row.revisions.find(({ state }) => state === "submitted")?.number ?? null,
    commodityPinned: onSale || waits,
    issues: hasDraft ? issuesOf(shown, active, facts, onSale, now) : [],
    warnings: draftWarnings(shown.content, shown.offer, {
      shelfLifeDays: commodity?.shelfLifeDays ?? null,
      specification: shown.specification,
      facts,
      soldIn: active?.currency ?? null,
      currency: shown.currency,
    }),
    facts,
    /** The season a renewal would be for; null where there is nothing on sale to renew. */
    renewal: onSale && !hasDraft && !waits ? renewalOf(row, shown, minskDate(now)) : null,
    code: await codeGuide(db, row.commoditySlug, {
      today: minskDate(now),
      availableFrom: onSale ? dateOf(row.availableFrom) : shown.offer.availableFrom,
      leadTimeDays: shown.leadTimeDays,
      choice: shown.specification.customsCode ?? null,
    }),
    advice: draftAdvice(shown.content, (commodity?.harvestMonths.length ?? 0) > 0),
    active,
    waiting: price("waiting"),
    free: onSale ? freeStock(row, now) : (shown.offer.quantity ?? grams(row.offeredG)),
    lots: row.lots.length,
    availableFrom: onSale ? dateOf(row.availableFrom) : shown.offer.availableFrom,
    availableTo: onSale ? dateOf(row.availableTo) : shown.offer.availableTo,
    month: Number(minskDate(now).slice(5, 7)),
    rounds,
    /** What the last decision wants mended, until the listing is handed in again. */
    remarks: rounds[0]?.decision === "approved" || waits ? [] : (rounds[0]?.reasons ?? []),
    moves: mayEdit ? moves : [],
    mayCopy: mayEdit,
    mayEdit: mayEdit && row.status !== "archived",
  };
}
export type ProducerListing = NonNullable<Awaited<ReturnType<typeof producerListingPage>>>;

function tierOf(tier: { readonly fromG: bigint; readonly priceE4: bigint }): PriceTier {
  return { from: grams(tier.fromG), price: priceE4(tier.priceE4) };
}

/** What would hold the draft up, measured as a submission measures it: blanks the commodity fills are none. */
function issuesOf(
  { content, offer, currency, specification }: ShownRevision,
  active: { readonly currency: Currency; readonly tiers: readonly PriceTier[] } | null,
  facts: SpecificationFacts,
  onSale: boolean,
  now: Date,
): DraftIssue[] {
  const titled = content.title === "" ? { ...content, title: content.commodity } : content;
  const terms: OfferTerms = active?.currency === currency ? { ...offer, tiers: active.tiers } : offer;
  return readinessIssues({ content: titled, offer: terms, specification, facts, onSale }, minskDate(now));
}

function renewalOf(
  row: { readonly availableFrom: Date | null; readonly availableTo: Date | null },
  shown: ShownRevision,
  today: PlainDate,
) {
  const dates = {
    harvestFrom: shown.harvestFrom,
    harvestTo: shown.harvestTo,
    availableFrom: dateOf(row.availableFrom),
    availableTo: dateOf(row.availableTo),
  };
  const { availableFrom, availableTo } = nextSeason(dates, today);
  return { availableFrom, availableTo, reviewed: renewalNeedsReview(dates, shown.certificates, today) };
}

/** Every decision so far, newest first. */
async function roundsOf(db: Db, listingId: string) {
  const cases = await db.moderationCase.findMany({
    where: { listingId, kind: "revision", state: "decided" },
    orderBy: { decidedAt: "desc" },
    include: { revision: { select: { number: true, submittedAt: true } } },
  });
  return cases.map((one) => ({
    id: one.id,
    revision: one.revision.number,
    submittedAt: one.revision.submittedAt,
    decidedAt: one.decidedAt,
    decision: one.decision,
    comment: one.comment,
    reasons: readReasons(one.reasons),
  }));
}
