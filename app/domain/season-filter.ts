/** What of the harvest calendar a reader asks for: read leniently from an address, and written back in one order. */
export type SeasonFilter = {
  /** A region's slug; null for the whole country. */
  readonly region: string | null;
  /** 1–12: only what is harvested then; null for the whole year. */
  readonly month: number | null;
};

const slug = /^[a-z0-9-]{1,60}$/;

/** Reads an address's query; what makes no sense is left out. */
export function readSeasonFilter(query: URLSearchParams): SeasonFilter {
  const region = query.get("region") ?? "";
  const month = query.get("month") ?? "";
  return {
    region: slug.test(region) ? region : null,
    month: /^(?:[1-9]|1[0-2])$/.test(month) ? Number(month) : null,
  };
}

/** The address's query of a filter. */
export function seasonQuery({ region, month }: SeasonFilter): {
  readonly region: string | undefined;
  readonly month: number | undefined;
} {
  return { region: region ?? undefined, month: month ?? undefined };
}
