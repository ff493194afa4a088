import type { z } from "zod";
import type { paging, Range } from "./read-params.ts";
import { refuseMissing } from "./refuse.ts";

type Paging = { [Name in keyof typeof paging]?: z.output<(typeof paging)[Name]> | undefined };

/** One page of a list in Stripe's shape: the newest first, at most `limit` (10) a page. */
export function listPage<Item extends { id: string }>(
  url: string,
  oldestFirst: readonly Item[],
  { limit = 10, starting_after, ending_before }: Paging,
) {
  const all = oldestFirst.toReversed();
  const place = (id: string, param: string) => {
    const index = all.findIndex((item) => item.id === id);
    if (index < 0) throw refuseMissing("object", id, param);
    return index;
  };
  if (ending_before !== undefined) {
    const end = place(ending_before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list" as const, url, has_more: start > 0, data: all.slice(start, end) };
  }
  const start = starting_after === undefined ? 0 : place(starting_after, "starting_after") + 1;
  const data = all.slice(start, start + limit);
  return { object: "list" as const, url, has_more: start + data.length < all.length, data };
}

/** Whether an instant lies in a `created[gte]=…` range; an absent range takes everything. */
export function isWithin(instant: number, range: Range | undefined): boolean {
  if (range === undefined) return true;
  const {
    gt,
    gte,
    lt,
    lte,
  }: {
    gt?: number | undefined;
    gte?: number | undefined;
    lt?: number | undefined;
    lte?: number | undefined;
  } = range;
  return (
    (gt === undefined || instant > gt) &&
    (gte === undefined || instant >= gte) &&
    (lt === undefined || instant < lt) &&
    (lte === undefined || instant <= lte)
  );
}

/** The id in a field that Stripe fills with an id or, when expanded, the object; the stand-in never expands. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  if (reference === null || reference === undefined) return null;
  return typeof reference === "string" ? reference : reference.id;
}
