/** What a side can do with a quotation now: exactly what the deeds themselves would allow. */
import type { CompanyKind } from "../actor.ts";
import type { Negotiation } from "./negotiation.ts";
import { judgeNewOffer, judgeRequestEnd } from "./negotiation.ts";
import { decideOffer } from "./offer-states.ts";

export const quotationDeeds = ["accept-offer", "decline-offer", "withdraw-offer", "make-offer"] as const;
export type QuotationDeed = (typeof quotationDeeds)[number];

/** The deeds open to a side; messages are open always. */
export function openQuotationDeeds(
  negotiation: Negotiation,
  side: CompanyKind,
  now: Date,
): readonly QuotationDeed[] {
  const { last } = negotiation;
  const ends = (command: "decline" | "withdraw") =>
    (last === null ? judgeRequestEnd(negotiation, command, side, now) : decideOffer(last, command, side, now))
      .ok;
  const open: Record<QuotationDeed, boolean> = {
    "accept-offer": last !== null && decideOffer(last, "accept", side, now).ok,
    "decline-offer": ends("decline"),
    "withdraw-offer": ends("withdraw"),
    "make-offer": judgeNewOffer(negotiation, side, now).ok,
  };
  return quotationDeeds.filter((deed) => open[deed]);
}
