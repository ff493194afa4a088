import type { CompanyState } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { stateTones } from "./company-words.ts";

/** How a company stands with the Trade House. */
export function CompanyStateWord({ state }: { readonly state: CompanyState }) {
  const { t } = useWords();
  return <StatusWord tone={stateTones[state]}>{t(`company.state_${state}`)}</StatusWord>;
}
