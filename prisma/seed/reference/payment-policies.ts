/** Which method of payment is open to whom, as long as nobody at the Trade House has decided otherwise. */
import { currencies } from "#app/domain/money.ts";

const REVIEWED = new Date("2026-11-01T09:00:00Z");
const ONE_CARD_PAYMENT = 99_999_999n;

const corridor = { buyerCountry: "BY", sellerCountry: "AZ" } as const;

/** Bank transfer always; cards not until a provider has confirmed it will serve this corridor. */
export const standingPolicies = [
  {
    ...corridor,
    method: "bank_transfer",
    allowed: true,
    reason: "Open to every company with a bank account",
    source: "Trade House",
    reviewedBy: "Trade House",
    reviewedAt: REVIEWED,
  },
  {
    ...corridor,
    method: "card",
    allowed: false,
    reason: "No card provider has confirmed yet that it serves companies in Belarus",
    source: "Stripe names Belarus among the countries it does not support",
    reviewedBy: "Trade House",
    reviewedAt: REVIEWED,
  },
] as const;

/** The demonstration shows card payment too; no money moves there. */
export const demoPolicies = currencies
  .filter((currency) => currency === "USD" || currency === "EUR")
  .map((currency) => ({
    ...corridor,
    method: "card",
    currency,
    maxAmount: ONE_CARD_PAYMENT,
    allowed: true,
    reason: "Demonstration only: cards go to a stand-in for the provider and no money moves",
    source: "demo data",
    reviewedBy: "demo data",
    reviewedAt: new Date(REVIEWED.getTime() + 60_000),
  }));
