import type { DraftStep } from "#app/domain/listings/draft-steps.ts";
import { stepOfField } from "#app/domain/listings/draft-steps.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";
import { fieldMessage } from "#app/ui/forms/say.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { fieldId } from "#app/ui/kit/field-id.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";

/** What is still needed, what looks odd, and the button that hands it in; each line leads to its field. */
export function CheckStep({ listing }: { readonly listing: ProducerListing }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const verified = listing.company.state === "verified";
  const at = (field: string) =>
    `${paths.producer.listingStep(listing.id, stepOfField(field) satisfies DraftStep)}#${fieldId(field)}`;
  return (
    <div className="form">
      {listing.issues.length === 0 ? (
        <Notice kind="success">
          <p>{t("drafts.checkReady")}</p>
        </Notice>
      ) : (
        <Notice kind="error" title={t("drafts.checkMissing")}>
          <ul>
            {listing.issues.map(({ field, code }) => (
              <li key={`${field} ${code}`}>
                <a href={at(field)}>{t(fieldLabel(field))}</a>: {fieldMessage(code, t)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {listing.warnings.length === 0 ? null : (
        <Notice kind="warning" title={t("drafts.warningsTitle")}>
          <ul>
            {listing.warnings.map(({ field, code }) => (
              <li key={`${field} ${code}`} data-warning={code}>
                <a href={at(field)}>{t(fieldLabel(field))}</a>: {t(`drafts.warn_${code}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {listing.advice.length === 0 ? null : (
        <Notice kind="info" title={t("listings.adviceTitle")}>
          <ul>
            {listing.advice.map((field) => (
              <li key={field}>
                <a href={at(field)}>{t(`listings.advice_${field}`)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        <ButtonLink href={paths.producer.listingPreview(listing.id)}>{t("drafts.previewLink")}</ButtonLink>
      </p>
      {verified && listing.hasDraft && listing.moves.includes("submit") ? (
        <form
          method="post"
          name="submit-listing"
          action={paths.producer.listingCommand(listing.id, "submit")}
        >
          <Button tone="primary" wide>
            {t(listing.inReview === null ? "listings.submit" : "listings.submitAgain")}
          </Button>
        </form>
      ) : null}
      {!listing.hasDraft && listing.remarks.length > 0 ? (
        <Notice kind="info">
          <p>{t("drafts.checkUnchanged")}</p>
        </Notice>
      ) : null}
      {verified ? null : (
        <Notice kind="warning">
          <p>{t("listings.notVerified")}</p>
        </Notice>
      )}
    </div>
  );
}
