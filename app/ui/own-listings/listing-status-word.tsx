import type { ListingStatus } from "#app/domain/listings/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

const tones: Record<ListingStatus, Tone> = {
  draft: "neutral",
  in_review: "waiting",
  changes_requested: "waiting",
  rejected: "bad",
  published: "good",
  paused: "neutral",
  suspended: "bad",
  archived: "neutral",
};

/** How a listing stands, in the same word everywhere. */
export function ListingStatusWord({ status }: { readonly status: ListingStatus }) {
  const { t } = useWords();
  return <StatusWord tone={tones[status]}>{t(`listings.status_${status}`)}</StatusWord>;
}
