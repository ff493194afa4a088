import { useEffect, useRef, useState } from "react";
import { draftSteps, stepBefore } from "#app/domain/listings/draft-steps.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingStep } from "#app/queries/listing-step.server.ts";
import { AdvisoryNotices } from "#app/ui/advisories/advisory-notices.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { ErrorSummary } from "#app/ui/kit/error-summary.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { useDraftFields } from "../own-listings/draft-fields.ts";
import { fieldLabel } from "../own-listings/field-label.ts";
import { CheckStep } from "./check-step.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { RemarksNotice } from "./remarks-notice.tsx";
import { SaveNote } from "./save-note.tsx";
import { StepFields } from "./step-fields.tsx";
import { StepLine } from "./step-line.tsx";
import { stepsOf } from "./steps-of.ts";
import { storedValues } from "./stored-values.ts";
import { useAutosave } from "./use-autosave.ts";

type Props = ListingStep & { readonly editor: string };

/** One step of a listing's form on a page of its own: it can be left at any time and is saved alone. */
export function StepView(page: Props) {
  const { listing, step } = page;
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const number = draftSteps.indexOf(step) + 1;
  return (
    <div data-listing={listing.slug} data-status={listing.status} data-step-of-draft={step}>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("listings.title"), href: paths.producer.listings() },
          { label: listing.latest.title, href: paths.producer.listing(listing.id) },
        ]}
      />
      <PageHeading
        eyebrow={t("drafts.stepOf", { number, count: draftSteps.length })}
        title={t(`drafts.step_${step}`)}
        lead={step === "check" ? t("drafts.checkLead") : listing.commodity?.name}
      />
      <StepLine listingId={listing.id} current={step} steps={stepsOf(listing)} />
      {step === "goods" ? <AdvisoryNotices advisories={listing.advisories} /> : null}
      <RemarksNotice listing={listing} step={step} />
      {step === "check" ? <CheckStep listing={listing} /> : <StepForm key={step} {...page} />}
    </div>
  );
}

function StepForm(page: Props) {
  const { listing, step, lastEditor } = page;
  // One for as long as the form is open: read anew after each photo, the page would take itself for another window.
  const [editor] = useState(page.editor);
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const form = useRef<HTMLFormElement>(null);
  const deed = useDeed("save-draft");
  const fields = useDraftFields(deed, [], listing.remarks);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const { stamp } = listing.latest;
  const { state, savedAt, send } = useAutosave(form, {
    url: paths.producer.autosave(listing.id),
    listingId: listing.id,
    step,
    stamp,
    editor,
    lastEditor,
  });
  const back = stepBefore(step);
  const errors = deed.summary.map(({ field, message }) =>
    field === "" ? { message } : { name: field, message: `${t(fieldLabel(field))}: ${message}` },
  );
  return (
    <form
      ref={form}
      method="post"
      name="save-draft"
      action={paths.producer.listingStep(listing.id, step)}
      encType="multipart/form-data"
      noValidate
      className="form step-form"
    >
      <ErrorSummary title={t("common.errorSummary")} errors={errors} />
      <DraftConflict
        deed={deed}
        stored={storedValues(listing.latest, step)}
        href={paths.producer.listingStep(listing.id, step)}
      />
      <HiddenField name="step" value={step} />
      <HiddenField name="version" value={stamp} />
      <HiddenField name="editor" value={editor} />
      <HiddenField name="commodity" value={listing.latest.content.commodity} />
      {/* Enter in a field presses the first button; among the photos that would move one of them. */}
      {step === "photos" ? (
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      ) : null}
      <StepFields page={page} fields={fields} send={send} />
      <div className="step-actions">
        {scripted ? <SaveNote state={state} savedAt={savedAt} /> : null}
        <FormActions>
          <Button tone="primary" name="go" value="next">
            {t("drafts.next")}
          </Button>
          <Button name="go" value="leave">
            {t("drafts.leave")}
          </Button>
          {back === null ? null : (
            <ButtonLink tone="quiet" href={paths.producer.listingStep(listing.id, back)}>
              {t("drafts.back")}
            </ButtonLink>
          )}
        </FormActions>
      </div>
    </form>
  );
}
