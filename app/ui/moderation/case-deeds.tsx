import type { ListingReason } from "#app/domain/moderation/reasons.ts";
import { isListingReason, listingReasons } from "#app/domain/moderation/reasons.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxGroup } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";
import { OneButton } from "../own-listings/one-button.tsx";

/** Claim, give back, decide; every decision names the revision that stands on the page. */
export function CaseDeeds({ review }: { readonly review: DeskCase }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { claim } = review;
  return (
    <Section id="decide" title={t("moderation.decide")}>
      <div className="stack">
        {claim === null ? (
          <OneButton
            deed="claim-case"
            action={paths.desk.caseCommand(review.id, "claim")}
            label={t("moderation.claim")}
            hint={t("moderation.claimHint")}
            icon="user"
          />
        ) : (
          <>
            <p>
              {claim.mine ? t("moderation.claimedByYou") : t("moderation.claimedBy", { name: claim.by })}
              {claim.until === null
                ? null
                : ` · ${t("moderation.claimUntil", { time: f.dateTime(claim.until) })}`}
            </p>
            {claim.mine ? (
              <OneButton
                deed="release-case"
                action={paths.desk.caseCommand(review.id, "release")}
                label={t("moderation.release")}
                tone="quiet"
              />
            ) : null}
          </>
        )}
        <Approve review={review} />
        <TurnDown review={review} deed="request-changes" label={t("moderation.requestChanges")} />
        <TurnDown review={review} deed="reject-revision" label={t("moderation.reject")} />
      </div>
    </Section>
  );
}

function Approve({ review }: { readonly review: DeskCase }) {
  const { lang, t } = useWords();
  return (
    <form
      method="post"
      name="approve-revision"
      action={pathsIn(lang).desk.caseCommand(review.id, "approve")}
      className="stack"
    >
      <HiddenField name="revision" value={review.revision.id} />
      <p>{t("moderation.approveHint", { number: review.revision.number })}</p>
      <div>
        <Button tone="primary" icon="check">
          {t("moderation.approve")}
        </Button>
      </div>
    </form>
  );
}

const codes = Object.keys(listingReasons).filter(isListingReason);

type TurnDownProps = {
  readonly review: DeskCase;
  readonly deed: "request-changes" | "reject-revision";
  readonly label: string;
};

function TurnDown({ review, deed: name, label }: TurnDownProps) {
  const { lang, t } = useWords();
  const deed = useDeed(name);
  const command = name === "request-changes" ? "request-changes" : "reject";
  const about = (code: ListingReason) => {
    const field = listingReasons[code];
    return field === null ? {} : { hint: t(fieldLabel(field)) };
  };
  return (
    <Disclosure summary={label} open={deed.refused}>
      <form
        method="post"
        name={name}
        action={pathsIn(lang).desk.caseCommand(review.id, command)}
        className="stack"
        noValidate
      >
        <HiddenField name="revision" value={review.revision.id} />
        <CheckboxGroup
          name="reasons[]"
          id={`${name}-reasons`}
          label={t("moderation.reasons")}
          error={deed.error("reasons[]")}
          defaultValues={deed.values("reasons[]")}
          choices={codes.map((code) => ({
            value: code,
            label: t(`moderation.reason_${code}`),
            ...about(code),
          }))}
          compact
        />
        <TextArea
          name="comment"
          id={`${name}-comment`}
          label={t("moderation.comment")}
          hint={t("moderation.commentHint")}
          defaultValue={deed.value("comment")}
          error={deed.error("comment")}
          maxLength={2000}
          rows={4}
        />
        <div>
          <Button tone={name === "reject-revision" ? "danger" : "secondary"}>{label}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
