import type { CompanyState } from "../actor.ts";
import type { AcceptedPaper, CompanyPaperKind } from "../companies/papers.ts";
import { lapsedCertificates, lapsedPapers } from "../companies/papers.ts";
import type { Lot } from "../lots/lot.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Certificate, CertificateKind } from "./certificates.ts";
import type { SaleWindow } from "./derived.ts";
import { availabilityOf } from "./derived.ts";
import type { ListingStatus } from "./states.ts";

/** Why buyers cannot order goods that were published; several may hold at once. */
export type OffSaleReason =
  | { readonly why: "suspended" }
  | { readonly why: "paused" }
  | { readonly why: "company_not_verified" }
  | { readonly why: "company_paper_ended"; readonly papers: readonly CompanyPaperKind[] }
  | { readonly why: "certificate_ended"; readonly certificates: readonly CertificateKind[] }
  | { readonly why: "out_of_season"; readonly until: PlainDate }
  | { readonly why: "sold_out" };

export type PublishedGoods = {
  readonly status: ListingStatus;
  readonly companyState: CompanyState;
  readonly papers: readonly AcceptedPaper[];
  /** Of the published revision. */
  readonly certificates: readonly Pick<Certificate, "kind" | "validUntil">[];
  readonly lots: readonly Lot[];
  readonly window: SaleWindow;
};

/** The reasons in the order in which they are dealt with; none while the goods can be ordered or were never published. */
export function whyNotOnSale(goods: PublishedGoods, today: PlainDate): OffSaleReason[] {
  const { status, companyState, papers, certificates, lots, window } = goods;
  if (status === "archived") return [];
  const reasons: OffSaleReason[] = [];
  if (status === "suspended") reasons.push({ why: "suspended" });
  if (companyState !== "verified") reasons.push({ why: "company_not_verified" });
  const ended = lapsedPapers(papers, today);
  if (ended.length > 0) reasons.push({ why: "company_paper_ended", papers: ended });
  const lapsed = lapsedCertificates(certificates, papers, today);
  if (lapsed.length > 0) reasons.push({ why: "certificate_ended", certificates: lapsed });
  if (status === "paused") reasons.push({ why: "paused" });
  const availability = availabilityOf(lots, window, today);
  if (availability === "out_of_season" && window.availableTo !== null) {
    reasons.push({ why: "out_of_season", until: window.availableTo });
  }
  if (availability === "sold_out") reasons.push({ why: "sold_out" });
  return reasons;
}
