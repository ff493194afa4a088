import { useWords } from "#app/i18n/context.tsx";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";
import { fieldId } from "#app/ui/kit/field-id.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { RoundNote } from "./review-rounds.tsx";

const toldWords = {
  saved: "listings.doneSaved",
  submitted: "listings.doneSubmitted",
  withdrawn: "listings.doneWithdrawn",
  price: "listings.donePrice",
  "price-waits": "listings.donePriceWaits",
  stock: "listings.doneStock",
  paused: "listings.donePaused",
  resumed: "listings.doneResumed",
  archived: "listings.doneArchived",
  copied: "drafts.doneCopied",
  renewed: "drafts.doneRenewed",
  "renewed-review": "drafts.doneRenewedReview",
} as const;

/** What the last deed on the page did. */
export function Told({ done }: { readonly done: string | null }) {
  const { t } = useWords();
  const known = Object.entries(toldWords).find(([name]) => name === done);
  return known ? (
    <Notice kind="success" announce>
      <p>{t(known[1])}</p>
    </Notice>
  ) : null;
}

/** What the moderator said last, each reason leading to its field. */
export function LastWord({ listing }: { readonly listing: ProducerListing }) {
  const { t, f } = useWords();
  const [last] = listing.rounds;
  if (!last || last.decision === "approved" || last.decision === null || listing.inReview !== null)
    return null;
  const pointed = last.reasons.filter(({ field }) => field !== null);
  return (
    <Notice
      kind={last.decision === "rejected" ? "error" : "warning"}
      title={t(last.decision === "rejected" ? "listings.rejectedTitle" : "listings.changesTitle", {
        date: last.decidedAt === null ? "" : f.date(last.decidedAt),
      })}
    >
      <ul>
        {pointed.map(({ code, field, note }) => (
          <li key={code} data-reason={code}>
            <a href={`#${fieldId(field ?? "")}`}>{t(`moderation.reason_${code}`)}</a>
            {`. ${t(`remarks.say_${code}`)}`}
            {note === "" ? null : <span className="field-reason-note">{note}</span>}
          </li>
        ))}
      </ul>
      <RoundNote reasons={last.reasons.filter(({ field }) => field === null)} comment={last.comment} />
    </Notice>
  );
}
