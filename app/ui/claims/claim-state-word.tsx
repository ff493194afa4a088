import type { ClaimState } from "#app/domain/claims/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

const tones: Record<ClaimState, Tone> = {
  open: "waiting",
  answered: "waiting",
  settled: "good",
  withdrawn: "neutral",
};

/** The state of a claim in words. */
export function ClaimStateWord({ state }: { readonly state: ClaimState }) {
  const { t } = useWords();
  return <StatusWord tone={tones[state]}>{t(`orders.claimState_${state}`)}</StatusWord>;
}
