import type { Tx } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { expectedFor } from "#app/domain/moderation/certificate-findings.ts";
import type { EstablishmentEvidence } from "#app/domain/moderation/finding.ts";
import { findingsOf } from "#app/domain/moderation/findings.ts";
import type { StoredFinding } from "#app/domain/moderation/stored-findings.ts";
import { storeFindings } from "#app/domain/moderation/stored-findings.ts";
import { addDays, minskDate, minskStart } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { standingOf } from "./establishment-standing.ts";
import { findAlikePhotos } from "./find-alike-photos.ts";
import { findAlikeWords } from "./find-alike-words.ts";
import { readMarket } from "./read-market.ts";
import type { Submitted } from "./read-submitted.ts";
import { readSubmitted } from "./read-submitted.ts";

/** What stands out in a revision, as a case keeps it. */
export type LookedAt = {
  readonly findings: StoredFinding[];
  readonly findingsAt: Date;
  /** A photo has not been measured yet; a job does so and looks again. */
  readonly stillLooking: boolean;
};

/** What is worth a moderator's look about a revision, measured against the market and the house's books of that day. */
export async function findWhatStandsOut(tx: Tx, revisionId: string, now: Date): Promise<LookedAt> {
  const submitted = await readSubmitted(tx, revisionId);
  const { commodity, content, offer, texts } = submitted;
  const { availableFrom: from, availableTo: to } = offer;
  const market = await readMarket(tx, submitted, now);
  const photos = await findAlikePhotos(tx, submitted);
  const region = await tx.regionSeason.findUnique({
    where: { commoditySlug_regionSlug: { commoditySlug: commodity.slug, regionSlug: content.region } },
  });
  const findings = findingsOf({
    texts,
    tiers: market.tiers,
    referencePrice: market.referencePrice,
    alike: [...photos.alike, ...(await findAlikeWords(tx, submitted))],
    certificates: {
      texts: texts.map(({ text }) => text),
      certificates: content.certificates,
      expected: expectedFor(commodity.categorySlug),
      shared: await sharedNumbers(tx, submitted),
      windowEnd: to,
      today: minskDate(now),
    },
    season: {
      harvestMonths: commodity.harvestMonths,
      region: region && { slug: region.regionSlug, harvestMonths: region.harvestMonths },
      storage: commodity.storage,
      perishable: commodity.perishable,
      harvestFrom: content.harvestFrom,
      harvestTo: content.harvestTo,
      windowEnd: to,
    },
    quantity: {
      quantity: offer.quantity,
      land: await landOf(tx, submitted),
      sold: await soldBefore(tx, submitted, now),
      market: market.quantity,
      window: from === null || to === null ? null : { from, to },
    },
    establishment: await establishmentTrouble(tx, submitted, now),
    alcohol: commodity.stateAlcoholRight ? commodity.slug : null,
  });
  return { findings: storeFindings(findings), findingsAt: now, stillLooking: photos.stillLooking };
}

async function establishmentTrouble(
  tx: Tx,
  { commodity, producer, establishmentNumber: number }: Submitted,
  now: Date,
): Promise<EstablishmentEvidence | null> {
  if (!commodity.veterinary) return null;
  const standing = await standingOf(
    tx,
    { companyId: producer.id, commoditySlug: commodity.slug, number },
    now,
  );
  return standing === "listed" ? null : { why: standing, commodity: commodity.slug, number };
}

/** Certificates whose number another company shows as well, on goods in review or on sale. */
async function sharedNumbers(tx: Tx, { content, producer }: Submitted) {
  const shared = new Map<number, { company: string; listing: string }>();
  const key = (number: string) => number.toUpperCase().replace(/[^A-Z0-9]/g, "");
  // A number of a few digits is shared by chance.
  const FEWEST = 5;
  const keys = content.certificates.map(({ number }) => key(number));
  const asked = keys.filter((one) => one.length >= FEWEST);
  if (asked.length === 0) return shared;
  const rows = await tx.$queryRaw<{ key: string; kind: string; company: string; listing: string }[]>(sql`
    SELECT regexp_replace(upper(certificate.number), '[^A-Z0-9]', '', 'g') AS key, certificate.kind,
           company.legal_name AS company, listing.slug AS listing
    FROM revision_certificates certificate
    JOIN listing_revisions revision ON revision.id = certificate.revision_id
      AND revision.state IN ('submitted', 'approved')
    JOIN listings listing ON listing.id = revision.listing_id
    JOIN companies company ON company.id = listing.producer_id
    WHERE certificate.number <> '' AND company.id <> ${producer.id}::uuid
      AND regexp_replace(upper(certificate.number), '[^A-Z0-9]', '', 'g') = ANY(${asked}::text[])
    ORDER BY listing.slug LIMIT 50`);
  for (const [at, certificate] of content.certificates.entries()) {
    const same = rows.find((row) => row.key === keys[at] && row.kind === certificate.kind);
    if (same) shared.set(at, { company: same.company, listing: same.listing });
  }
  return shared;
}

async function landOf(tx: Tx, { commodity, producer }: Submitted) {
  const commoditySlug = commodity.slug;
  const area = await tx.declaredArea.findUnique({
    where: { companyId_commoditySlug: { companyId: producer.id, commoditySlug } },
  });
  const most = area && (await tx.referenceYield.findUnique({ where: { commoditySlug } }));
  return area && most
    ? { squareMetres: area.squareMetres, kgPerHectare: most.kgPerHectare, source: most.source }
    : null;
}

const YEAR_DAYS = 365;

async function soldBefore(tx: Tx, { commodity, producer }: Submitted, now: Date) {
  const since = minskStart(addDays(minskDate(now), -YEAR_DAYS));
  const [row] = await tx.$queryRaw<{ quantity: bigint; orders: bigint }[]>(sql`
    SELECT coalesce(sum(line.quantity_g), 0)::bigint AS quantity, count(DISTINCT placed.id) AS orders
    FROM orders placed JOIN order_lines line ON line.order_id = placed.id
    WHERE placed.producer_id = ${producer.id}::uuid AND placed.placed_at >= ${since}
      AND line.commodity_slug = ${commodity.slug}
      AND placed.state NOT IN ('declined', 'cancelled', 'expired', 'refunded')`);
  return { quantity: grams(row?.quantity ?? 0n), orders: Number(row?.orders ?? 0n) };
}
