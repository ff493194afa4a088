import type { ExpiryStage } from "#app/domain/companies/expiry.ts";
import { REMIND_DAYS } from "#app/domain/companies/expiry.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, toColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";
import { sql } from "./sql.server.ts";

/** A thing with a last day of which people have not been told yet. */
export type Expiring = {
  readonly subject: "check" | "paper" | "certificate";
  readonly subjectId: string;
  readonly companyId: string;
  readonly company: string;
  /** The kind of the item, paper or certificate. */
  readonly item: string;
  readonly validUntil: Date;
  /** Certificates: the listing that shows it. */
  readonly listingId: string | null;
};

/**
 * Items, papers and certificates that end within the notice or have ended, with nothing newer in their place, and whose
 * stage nobody has been told of; nearest first. Of companies that trade or are suspended.
 */
export async function untoldExpiries(db: Db, today: PlainDate, atMost: number): Promise<Expiring[]> {
  return db.$queryRaw<Expiring[]>(sql`
    WITH near AS (
      SELECT 'check' AS subject, c.id, c.company_id, c.kind::text AS item, c.valid_until, NULL::uuid AS listing_id
        FROM company_checks c
        WHERE c.valid_until <= ${toColumn(addDays(today, REMIND_DAYS))}::date
      UNION ALL
      SELECT 'paper', p.id, p.company_id, p.kind::text, p.valid_until, NULL
        FROM company_papers p
        WHERE p.state = 'accepted' AND p.valid_until <= ${toColumn(addDays(today, REMIND_DAYS))}::date
          AND NOT EXISTS (
            SELECT 1 FROM company_papers n
              WHERE n.company_id = p.company_id AND n.kind = p.kind AND n.state = 'accepted' AND n.id <> p.id
                AND (n.valid_until IS NULL OR n.valid_until > p.valid_until))
      UNION ALL
      SELECT 'certificate', r.id, l.producer_id, r.kind, r.valid_until, l.id
        FROM revision_certificates r JOIN listings l ON l.published_revision_id = r.revision_id
        WHERE l.status = 'published' AND r.valid_until <= ${toColumn(addDays(today, REMIND_DAYS))}::date
          AND NOT EXISTS (
            SELECT 1 FROM company_papers n
              WHERE n.company_id = l.producer_id AND n.kind::text = r.kind AND n.state = 'accepted'
                AND (n.valid_until IS NULL OR n.valid_until > r.valid_until))
    )
    SELECT near.subject, near.id AS "subjectId", near.company_id AS "companyId", k.legal_name AS company,
           near.item, near.valid_until AS "validUntil", near.listing_id AS "listingId"
      FROM near JOIN companies k ON k.id = near.company_id AND k.state IN ('verified', 'suspended')
      WHERE NOT EXISTS (
        SELECT 1 FROM expiry_notices t
          WHERE t.subject = near.subject AND t.subject_id = near.id AND t.valid_until = near.valid_until
            AND t.stage = CASE WHEN near.valid_until < ${toColumn(today)}::date THEN 'over'
                               WHEN near.valid_until = ${toColumn(today)}::date THEN 'last_day'
                               ELSE 'soon' END)
      ORDER BY near.valid_until, near.id
      LIMIT ${atMost}`);
}

/** Takes it upon oneself to tell of a stage; false when another worker already has. */
export async function claimExpiry(
  tx: Tx,
  { subject, subjectId, validUntil }: Expiring,
  stage: ExpiryStage,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.expiryNotice.createMany({
    data: [{ subject, subjectId, validUntil, stage, at: now }],
    skipDuplicates: true,
  });
  return count === 1;
}
