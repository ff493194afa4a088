import type { Ask } from "#app/db/call.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import { isTruckLate } from "#app/domain/shipments/course.ts";

/**
 * A shipment as whoever has its code may see it: stages, expected days and the group of the goods. Neither names nor
 * places, prices, weights, plates or numbers of papers. Null when no shipment has the code.
 */
export async function trackPage({ db, now, lang }: Pick<Ask<never>, "db" | "now" | "lang">, code: string) {
  const shipment = await db.shipment.findUnique({
    where: { trackCode: code },
    select: {
      trucks: {
        orderBy: { number: "asc" },
        select: {
          state: true,
          eta: true,
          loadedAt: true,
          borderAt: true,
          customsAt: true,
          arrivedAt: true,
          receivedAt: true,
        },
      },
      order: {
        select: {
          lines: { select: { listing: { select: { commodity: { select: { category: true } } } } } },
        },
      },
    },
  });
  if (!shipment) return null;
  const groups = new Map(
    shipment.order.lines.map(({ listing: { commodity } }) => [commodity.category.slug, commodity.category]),
  );
  const today = minskDate(now);
  return {
    groups: [...groups.values()].map(
      ({ nameAz: az, nameRu: ru, nameBe: be, nameEn: en }) => ({ az, ru, be, en })[lang],
    ),
    trucks: shipment.trucks.map((truck, index) => {
      const eta = truck.eta === null ? null : fromColumn(truck.eta);
      return {
        /** Its place in the shipment; the order's own numbers tell nothing to others. */
        number: index + 1,
        eta,
        late: isTruckLate({ state: truck.state, eta }, today),
        there: truck.state === "arrived" || truck.state === "received",
        stages: {
          loaded: truck.loadedAt,
          border: truck.borderAt,
          customs: truck.customsAt,
          arrived: truck.arrivedAt ?? truck.receivedAt,
        },
      };
    }),
  };
}

export type TrackView = NonNullable<Awaited<ReturnType<typeof trackPage>>>;
