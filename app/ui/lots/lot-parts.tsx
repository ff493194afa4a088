import type { PlainDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type LotState = "in_hand" | "expected" | "over" | "recalled";

const tones: Record<LotState, Tone> = {
  in_hand: "good",
  expected: "waiting",
  over: "neutral",
  recalled: "bad",
};

/** Whether a lot can be sold, and why not. */
export function LotStateWord({ state }: { readonly state: LotState }) {
  const { t } = useWords();
  return <StatusWord tone={tones[state]}>{t(`listings.lot_${state}`)}</StatusWord>;
}

/** When a lot was or will be harvested and until when it keeps. */
export function LotDates({
  lot,
}: {
  readonly lot: { readonly harvestedOn: PlainDate | null; readonly bestBefore: PlainDate | null };
}) {
  const { t, f } = useWords();
  const day = (date: PlainDate | null) =>
    date === null ? "—" : <Instant at={date} text={f.shortDate(date)} />;
  return (
    <>
      {day(lot.harvestedOn)}
      {lot.bestBefore === null ? null : (
        <span className="block text-sm font-normal text-muted">
          {t("listings.bestBefore")}: {day(lot.bestBefore)}
        </span>
      )}
    </>
  );
}
