import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { PaperNoticeStage } from "#app/domain/papers/validity.ts";
import { REMIND_PAPER_DAYS } from "#app/domain/papers/validity.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, toColumn } from "#app/domain/plain-date.ts";
import type { Db, Tx } from "./client.server.ts";
import { sql } from "./sql.server.ts";

/** An accepted paper of a running order with a last day that comes near, or has passed. */
export type ExpiringPaper = {
  readonly id: string;
  readonly kind: string;
  readonly owner: string;
  readonly gate: string | null;
  readonly shipmentId: string | null;
  readonly validUntil: Date;
  readonly number: string;
  readonly state: OrderStatus;
  readonly restG: bigint;
  readonly buyerId: string;
  readonly producerId: string;
};

const SUBJECT = "order_paper";

/** Papers whose stage nobody has been told of, the nearest first. */
export function expiringPapers(db: Db, today: PlainDate, atMost: number): Promise<ExpiringPaper[]> {
  return db.$queryRaw<ExpiringPaper[]>(sql`
    SELECT p.id, p.kind, p.owner, p.gate, p.shipment_id AS "shipmentId", p.valid_until AS "validUntil",
           o.number, o.state::text AS state, o.rest_g AS "restG", o.buyer_id AS "buyerId", o.producer_id AS "producerId"
      FROM papers p JOIN orders o ON o.id = p.order_id
      WHERE p.state = 'accepted' AND p.gate IS NOT NULL
        AND p.valid_until <= ${toColumn(addDays(today, REMIND_PAPER_DAYS.soon))}::date
        AND o.state IN ('confirmed', 'preparing', 'shipped', 'delivered')
        AND NOT EXISTS (
          SELECT 1 FROM expiry_notices t
            WHERE t.subject = ${SUBJECT} AND t.subject_id = p.id AND t.valid_until = p.valid_until
              AND t.stage = CASE WHEN p.valid_until < ${toColumn(today)}::date THEN 'over'
                                 WHEN p.valid_until <= ${toColumn(addDays(today, REMIND_PAPER_DAYS.near))}::date THEN 'near'
                                 ELSE 'soon' END)
      ORDER BY p.valid_until, p.id
      LIMIT ${atMost}`);
}

/** Takes it upon oneself to tell of a stage; false when another worker already has. */
export async function claimPaperNotice(
  tx: Tx,
  { id: subjectId, validUntil }: ExpiringPaper,
  stage: PaperNoticeStage,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.expiryNotice.createMany({
    data: [{ subject: SUBJECT, subjectId, validUntil, stage, at: now }],
    skipDuplicates: true,
  });
  return count === 1;
}
