import type { CompanyPaperKind, CompanyState, ListingStatus } from "#app/db/generated/client.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import { dateOf } from "#app/domain/listings/draft-from-stored.ts";
import type { OffSaleReason } from "#app/domain/listings/off-sale.ts";
import { whyNotOnSale } from "#app/domain/listings/off-sale.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";
import { asLot } from "./free-stock.server.ts";

/** What a listing's row has to bring along. */
export const offSaleColumns = {
  papers: { where: { state: "accepted" }, select: { kind: true, validUntil: true } },
  published: {
    select: { minimumOrderG: true, certificates: { select: { kind: true, validUntil: true } } },
  },
} as const;

type StoredGoods = {
  readonly status: ListingStatus;
  readonly availableFrom: Date | null;
  readonly availableTo: Date | null;
  readonly lots: readonly Parameters<typeof asLot>[0][];
  readonly producer: {
    readonly state: CompanyState;
    readonly papers: readonly { readonly kind: CompanyPaperKind; readonly validUntil: Date | null }[];
  };
  readonly publishedRevision: {
    readonly minimumOrderG: bigint;
    readonly certificates: readonly { readonly kind: string; readonly validUntil: Date | null }[];
  } | null;
};

/** Why buyers cannot order the goods of a row today; nothing for what was never published. */
export function offSaleOf(row: StoredGoods, today: PlainDate): OffSaleReason[] {
  const { status, producer, publishedRevision: revision } = row;
  if (revision === null) return [];
  return whyNotOnSale(
    {
      status,
      companyState: producer.state,
      papers: producer.papers.map(({ kind, validUntil }) => ({ kind, validUntil: dateOf(validUntil) })),
      certificates: revision.certificates.map(({ kind, validUntil }) => ({
        kind: kind as CertificateKind,
        validUntil: dateOf(validUntil),
      })),
      lots: row.lots.map(asLot),
      window: {
        availableFrom: dateOf(row.availableFrom),
        availableTo: dateOf(row.availableTo),
        minimumOrder: grams(revision.minimumOrderG),
      },
    },
    today,
  );
}
