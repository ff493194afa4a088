import type { QuotationState } from "#app/domain/quotations/negotiation.ts";
import type { OfferState } from "#app/domain/quotations/offer-states.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { T } from "#app/i18n/translate.ts";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

const quotationTones: Record<QuotationState, Tone> = {
  requested: "waiting",
  open: "waiting",
  accepted: "good",
  declined: "bad",
  withdrawn: "neutral",
  expired: "neutral",
};
const offerTones: Record<OfferState, Tone> = {
  open: "waiting",
  accepted: "good",
  countered: "neutral",
  declined: "bad",
  withdrawn: "neutral",
  expired: "neutral",
};

/** The state of a quotation in words. */
export function QuotationStateWord({ state }: { readonly state: QuotationState }) {
  const { t } = useWords();
  return <StatusWord tone={quotationTones[state]}>{t(`quotations.state_${state}`)}</StatusWord>;
}

/** The state of an offer in words. */
export function OfferStateWord({ state }: { readonly state: OfferState }) {
  const { t } = useWords();
  return <StatusWord tone={offerTones[state]}>{t(`quotations.offer_${state}`)}</StatusWord>;
}

/** Payment terms as a quotation says them. */
export function paymentTermsText(terms: string, t: T): string {
  if (terms === "prepaid" || terms === "30-70" || terms === "net-30") return t(`quotations.terms_${terms}`);
  return terms;
}
