import type { ReactNode } from "react";
import type { Availability } from "#app/domain/listings/derived.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

const tones: Record<Availability, Tone> = {
  in_stock: "good",
  pre_order: "waiting",
  sold_out: "neutral",
  out_of_season: "neutral",
};

type AvailabilityWordProps = {
  readonly availability: Availability;
  readonly from: PlainDate | null;
  readonly today?: PlainDate | undefined;
  /** How much of it. */
  readonly children?: ReactNode;
};

/** Whether goods can be had now; a pre-order says from when. */
export function AvailabilityWord({ availability, from, today, children }: AvailabilityWordProps) {
  const { t, f } = useWords();
  const later = availability === "pre_order" && from !== null && (today === undefined || from > today);
  return (
    <StatusWord tone={tones[availability]}>
      {later
        ? t("catalogue.preOrderFrom", { date: f.shortDate(from) })
        : t(`words.availability_${availability}`)}
      {children}
    </StatusWord>
  );
}
