import { useWords } from "#app/i18n/context.tsx";
import type { QueueRow } from "#app/queries/queue-rows.server.ts";
import { Instant } from "#app/ui/kit/figures.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type Props = { readonly row: Pick<QueueRow, "claim" | "assigned" | "own" | "decision" | "decidedBy"> };

/** On whom a case waits: who has it and until when, to whom it was given, or anybody; decided, by whom and how. */
export function WaitsOn({ row: { claim, assigned, own, decision, decidedBy } }: Props) {
  const { t, f } = useWords();
  if (decision !== null) {
    return (
      <>
        {t(`listings.decision_${decision}`)}
        <span className="block text-sm font-normal text-muted">{decidedBy}</span>
      </>
    );
  }
  return (
    <>
      {claim === null ? null : (
        <StatusWord tone={claim.mine ? "waiting" : "neutral"} icon={claim.mine ? "user" : "lock"}>
          <span>
            {claim.mine ? t("review.waitsYou") : t("review.waitsClaim", { name: claim.by })}
            {", "}
            <Instant
              at={claim.until.toISOString()}
              text={t("review.until", { time: f.dateTime(claim.until) })}
            />
          </span>
        </StatusWord>
      )}
      {assigned === null ? null : (
        <span className="block">
          {assigned.me ? t("review.waitsGivenYou") : t("review.waitsGiven", { name: assigned.to })}
        </span>
      )}
      {claim === null && assigned === null ? (
        <StatusWord tone="neutral">{own ? t("review.waitsOthers") : t("review.waitsAnyone")}</StatusWord>
      ) : null}
    </>
  );
}
