import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";
import { fieldMessage } from "#app/ui/forms/say.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { fieldId } from "#app/ui/kit/field-id.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { fieldLabel } from "./field-label.ts";
import { OneButton } from "./one-button.tsx";

/** What can be done about the review now: hand in, wait, take back, or why not. */
export function NextStep({ listing }: { readonly listing: ProducerListing }) {
  const { lang, t } = useWords();
  return (
    <>
      {listing.status === "suspended" ? (
        <Notice kind="error" title={t("listings.suspendedTitle")}>
          <p>{t("listings.suspendedText")}</p>
        </Notice>
      ) : null}
      {listing.inReview === null ? null : (
        <Notice kind="info" title={t("listings.inReviewTitle")}>
          <p>{t(listing.onSale ? "listings.inReviewOnSale" : "listings.inReviewText")}</p>
          {listing.moves.includes("withdraw") ? (
            <OneButton
              deed="withdraw-listing"
              action={pathsIn(lang).producer.listingCommand(listing.id, "withdraw")}
              label={t("listings.withdraw")}
              icon="undo"
            />
          ) : null}
        </Notice>
      )}
      {listing.hasDraft && listing.moves.includes("submit") ? <Submit listing={listing} /> : null}
    </>
  );
}

function Submit({ listing }: { readonly listing: ProducerListing }) {
  const { lang, t } = useWords();
  const verified = listing.company.state === "verified";
  const ready = listing.issues.length > 0 ? "listings.draftWants" : "listings.draftReady";
  return (
    <Notice kind={verified ? "info" : "warning"} title={t("listings.draftTitle")}>
      <p>{t(verified ? ready : "listings.notVerified")}</p>
      {listing.issues.length === 0 ? null : (
        <ul>
          {listing.issues.map(({ field, code }) => (
            <li key={`${field} ${code}`}>
              <a href={`#${fieldId(field)}`}>{t(fieldLabel(field))}</a>: {fieldMessage(code, t)}
            </li>
          ))}
        </ul>
      )}
      {listing.advice.length === 0 ? null : (
        <Disclosure summary={t("listings.adviceTitle")}>
          <ul>
            {listing.advice.map((field) => (
              <li key={field}>{t(`listings.advice_${field}`)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {verified ? (
        <form
          method="post"
          name="submit-listing"
          action={pathsIn(lang).producer.listingCommand(listing.id, "submit")}
        >
          <Button tone="primary">
            {t(listing.inReview === null ? "listings.submit" : "listings.submitAgain")}
          </Button>
        </form>
      ) : null}
    </Notice>
  );
}
