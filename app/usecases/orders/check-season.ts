import type { Db } from "#app/db/client.server.ts";
import { latestDelivery } from "#app/domain/orders/usual-delivery.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type SeasonOver = { readonly code: "delivery-too-late"; readonly latest: PlainDate };

type Wanted = {
  readonly companyId: string;
  readonly userId: string;
  readonly formToken: string;
  readonly deliverFrom: PlainDate;
};

/**
 * Whether what lies in a person's basket can still be delivered from the day they ask for: nobody is promised fresh
 * goods long after the last day on which they are there. A form that has made its orders is not asked again.
 */
export async function checkSeason(db: Db, wanted: Wanted): Promise<Result<null, SeasonOver>> {
  const { companyId, userId, formToken, deliverFrom } = wanted;
  const lines = await db.basketLine.findMany({
    where: { companyId, userId },
    select: {
      listing: { select: { availableTo: true, publishedRevision: { select: { leadTimeDays: true } } } },
    },
  });
  const latest = latestDelivery(
    lines.map(({ listing: { availableTo, publishedRevision } }) => ({
      leadTimeDays: publishedRevision?.leadTimeDays ?? 0,
      availableTo: availableTo && fromColumn(availableTo),
    })),
  );
  if (latest === null || deliverFrom <= latest) return ok(null);
  const done = await db.checkout.count({ where: { formToken } });
  return done > 0 ? ok(null) : refuse({ code: "delivery-too-late", latest });
}
