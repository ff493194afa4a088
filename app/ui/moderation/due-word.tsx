import type { DueIn } from "#app/domain/working-hours.ts";
import type { Words } from "#app/i18n/context.tsx";
import { useWords } from "#app/i18n/context.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type Props = { readonly dueAt: Date; readonly due: DueIn };

/** How long is left, or since when it is late, in words; programs read the instant itself. */
export function DueWord({ dueAt, due }: Props) {
  const words = useWords();
  const told = <Instant at={dueAt.toISOString()} text={dueText(due, words)} />;
  if (due.kind === "late") return <StatusWord tone="bad">{told}</StatusWord>;
  if (due.kind === "days") return told;
  return <StatusWord tone="waiting">{told}</StatusWord>;
}

function dueText(due: DueIn, { t, f }: Words): string {
  switch (due.kind) {
    case "hours":
      return t("review.dueHours", { count: due.hours });
    case "tonight":
      return t("review.dueTonight");
    case "days":
      return t("review.dueBy", { date: f.date(due.last) });
    case "late":
      if (due.days > 0) return t("review.lateDays", { count: due.days });
      return due.yesterday ? t("review.lateYesterday") : t("review.lateSince", { date: f.date(due.since) });
  }
}
