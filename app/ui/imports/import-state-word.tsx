import { useWords } from "#app/i18n/context.tsx";
import type { ShownImport } from "#app/queries/listing-imports.server.ts";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type State = ShownImport["state"];

const tones: Record<State, Tone> = {
  checking: "waiting",
  checked: "waiting",
  running: "waiting",
  done: "good",
  cancelled: "neutral",
};

/** How an import stands. */
export function ImportStateWord({ state }: { readonly state: State }) {
  const { t } = useWords();
  return <StatusWord tone={tones[state]}>{t(`imports.state_${state}`)}</StatusWord>;
}
