import type { GivenReason } from "#app/domain/moderation/reasons.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Timeline } from "#app/ui/kit/timeline.tsx";
import { FieldReasons } from "../moderation/field-reasons.tsx";

type Round = {
  readonly id: string;
  readonly revision: number;
  readonly decision: "approved" | "changes_requested" | "rejected" | null;
  readonly decidedAt: Date | null;
  /** Named to staff only. */
  readonly decidedBy?: string;
  readonly reasons: readonly GivenReason[];
  readonly comment: string;
};

const tones = { approved: "good", changes_requested: "waiting", rejected: "bad" } as const;

/** Every decision on a listing so far, newest first, with its reasons. */
export function ReviewRounds({ rounds }: { readonly rounds: readonly Round[] }) {
  const { t, f } = useWords();
  return (
    <Timeline
      label={t("listings.rounds")}
      events={rounds.map((round) => ({
        key: round.id,
        event: round.decision ?? "decided",
        tone: round.decision === null ? "neutral" : tones[round.decision],
        title: t("listings.round", {
          number: round.revision,
          decision: round.decision === null ? "" : t(`listings.decision_${round.decision}`),
        }),
        by: [round.decidedAt === null ? "" : f.dateTime(round.decidedAt), round.decidedBy ?? ""]
          .filter((part) => part !== "")
          .join(" · "),
        note: <RoundNote reasons={round.reasons} comment={round.comment} />,
      }))}
    />
  );
}

/** What a moderator said: the reasons with their sentences, and their own words. */
export function RoundNote({ reasons, comment }: Pick<Round, "reasons" | "comment">) {
  return (
    <>
      <FieldReasons reasons={reasons} />
      {comment === "" ? null : <blockquote className="whitespace-pre-line">{comment}</blockquote>}
    </>
  );
}
