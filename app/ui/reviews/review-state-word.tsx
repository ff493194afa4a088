import type { ReviewState } from "#app/domain/reviews/review.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

const tones: Record<ReviewState, Tone> = { submitted: "waiting", published: "good", rejected: "bad" };

/** The state of a review, or of an answer to one, in words. */
export function ReviewStateWord({ state }: { readonly state: ReviewState }) {
  const { t } = useWords();
  return <StatusWord tone={tones[state]}>{t(`reviews.state_${state}`)}</StatusWord>;
}
