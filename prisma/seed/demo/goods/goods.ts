import type { Incoterm } from "#app/domain/incoterms.ts";
import type { Lang } from "#app/domain/language.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import type { Currency } from "#app/domain/money.ts";

/** Title and description as the producer wrote them. */
export type GoodsText = readonly [title: string, description: string];

/** Goods that a demo producer sells, season after season. */
export type Goods = {
  /** Key of the company. */
  readonly of: string;
  readonly commodity: string;
  readonly texts: Partial<Record<Lang, GoodsText>>;
  readonly variety?: string;
  readonly grade?: string;
  /** The company's own region where absent. */
  readonly region?: string;
  /** First and last day of the harvest, month-day; absent: made or harvested all year. */
  readonly harvest?: readonly [from: string, to: string];
  /** Days after the harvest's end on which they are still delivered. */
  readonly keeps?: number;
  readonly packaging: string;
  readonly storage?: string;
  /** What a season brings, and the least that is sold, in kg. */
  readonly stockKg: number;
  readonly leastKg: number;
  readonly currency: Currency;
  /** From so many kg on, so much per kg. */
  readonly prices: readonly (readonly [fromKg: number, price: string])[];
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly leadDays: number;
  readonly certificates?: readonly CertificateKind[];
  /** How many of the commodity's plates it shows; 1 where absent. */
  readonly photos?: 0 | 1 | 2 | 3;
  /** What became of it; on sale where absent. */
  readonly fate?: "paused" | "archived" | "after-changes" | "last-season";
};
