import type { AdvisoryState } from "#app/domain/advisories/advisory.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

const tones = {
  proposed: "waiting",
  published: "good",
  superseded: "neutral",
  discarded: "neutral",
  withdrawn: "bad",
} as const satisfies Record<AdvisoryState, Tone>;

/** How a version of an advisory stands. */
export function AdvisoryStateWord({ state }: { readonly state: AdvisoryState }) {
  const { t } = useWords();
  return <StatusWord tone={tones[state]}>{t(`advisories.state_${state}`)}</StatusWord>;
}
