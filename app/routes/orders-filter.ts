import { z } from "zod";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { orderStatuses } from "#app/domain/orders/states.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";
import { instantAndIdOf } from "#app/domain/programs/cursor.ts";

/** A date, or as if it were not there. */
const day = z
  .string()
  .optional()
  .transform((text): PlainDate | null => {
    const parsed = parsePlainDate(text ?? "");
    return parsed.ok ? parsed.value : null;
  });

const fields = z.object({
  group: z.enum(["running", "completed", "ended", "all"]).catch("running"),
  state: z.enum(orderStatuses).optional().catch(undefined),
  from: day,
  to: day,
  q: z.string().trim().max(100).catch(""),
  after: z.string().max(200).optional().catch(undefined),
  /** So many orders have just been placed. */
  placed: z.coerce.number().int().min(0).max(200).catch(0),
});

/** What an address says about a list of orders; anything else is as if it were not there. */
export function ordersFilter({ searchParams }: URL) {
  const { state, after, ...rest } = fields.parse(Object.fromEntries(searchParams));
  return { ...rest, state: (state ?? null) as OrderStatus | null, after: instantAndIdOf(after) };
}
