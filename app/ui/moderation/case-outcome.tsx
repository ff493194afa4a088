import { useWords } from "#app/i18n/context.tsx";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { RoundNote } from "../own-listings/review-rounds.tsx";

type Props = { readonly review: DeskCase; readonly done: "decided" | "assigned" | null };

/** How the case ended, what was just done, or why this reader cannot decide it. */
export function CaseOutcome({ review, done }: Props) {
  const { t, f } = useWords();
  if (review.state === "withdrawn") {
    return (
      <Notice kind="info" title={t("moderation.withdrawnTitle")}>
        <p>{t("moderation.withdrawnText")}</p>
      </Notice>
    );
  }
  if (review.decision !== null) {
    const by = [review.decidedAt === null ? "" : f.dateTime(review.decidedAt), review.decidedBy];
    return (
      <Notice
        kind={review.decision === "approved" ? "success" : "info"}
        title={t(`listings.decision_${review.decision}`)}
        announce={done === "decided"}
      >
        <p>{by.filter((part) => part !== "").join(" · ")}</p>
        <RoundNote reasons={review.reasons} comment={review.comment} />
      </Notice>
    );
  }
  if (review.own) {
    return (
      <Notice kind="warning" title={t("moderation.ownCompany")}>
        <p>{t("moderation.ownCompanyText")}</p>
      </Notice>
    );
  }
  const { claim, missed } = review;
  return (
    <>
      {missed === null ? null : (
        <Notice kind="warning" title={t("review.missedTitle")}>
          <p>{t("review.missedText", { read: missed, number: review.revision.number })}</p>
        </Notice>
      )}
      {claim === null || claim.mine ? null : (
        <Notice kind="warning" title={t("moderation.claimedBy", { name: claim.by })}>
          <p>{t("review.until", { time: f.dateTime(claim.until) })}</p>
        </Notice>
      )}
      {done === "assigned" ? (
        <Notice kind="success" announce>
          <p>
            {review.assigned === null
              ? t("review.doneUnassigned")
              : t("review.doneAssigned", { name: review.assigned.to })}
          </p>
        </Notice>
      ) : null}
    </>
  );
}
