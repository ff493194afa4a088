import { placeQuery } from "#app/domain/moderation/queue.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { OneButton } from "../own-listings/one-button.tsx";
import { DueWord } from "./due-word.tsx";

/** On whom the case waits, until when, and the deeds that change that. */
export function CaseClaim({ review }: { readonly review: DeskCase }) {
  const { lang, t } = useWords();
  const command = (deed: "claim" | "release") =>
    pathsIn(lang).desk.caseCommand(review.id, deed, placeQuery(review.place));
  const mine = review.claim?.mine === true;
  return (
    <Section id="claim" title={t("review.waitsOn")}>
      <div className="stack">
        <p>
          <DueWord dueAt={review.dueAt} due={review.due} />
        </p>
        <Holder review={review} />
        {review.mayDecide ? (
          <OneButton
            deed="claim-case"
            action={command("claim")}
            label={mine ? t("review.prolong") : t("moderation.claim")}
            hint={mine ? t("review.prolongHint") : t("moderation.claimHint")}
            icon={mine ? "clock" : "user"}
          />
        ) : null}
        {mine ? (
          <OneButton
            deed="release-case"
            action={command("release")}
            label={t("moderation.release")}
            tone="quiet"
          />
        ) : null}
        {review.mayTakeOver ? <TakeOver review={review} /> : null}
        {review.mayDecide ? <Assign review={review} /> : null}
      </div>
    </Section>
  );
}

function Holder({ review: { claim, assigned, ranOut } }: { readonly review: DeskCase }) {
  const { t, f } = useWords();
  return (
    <>
      {claim === null ? (
        <p>{ranOut === "" ? t("review.nobodyHas") : t("review.ranOut", { name: ranOut })}</p>
      ) : (
        <p data-claim={claim.mine ? "mine" : "other"}>
          {claim.mine ? t("review.waitsYou") : t("review.waitsClaim", { name: claim.by })}
          {", "}
          <Instant
            at={claim.until.toISOString()}
            text={t("review.until", { time: f.dateTime(claim.until) })}
          />
        </p>
      )}
      {assigned === null ? null : (
        <p data-assigned={assigned.id}>
          {assigned.me ? t("review.waitsGivenYou") : t("review.waitsGiven", { name: assigned.to })}
          {assigned.by === "" ? "" : ` · ${t("review.givenBy", { name: assigned.by })}`}
        </p>
      )}
    </>
  );
}

function Assign({ review }: { readonly review: DeskCase }) {
  const { lang, t } = useWords();
  const sent = useDeed("assign-case");
  return (
    <Disclosure summary={t("review.assign")} open={sent.refused}>
      <DeedForm
        name="assign-case"
        action={pathsIn(lang).desk.caseCommand(review.id, "assign", placeQuery(review.place))}
      >
        {(deed, idOf) => (
          <>
            <SelectField
              name="colleague"
              id={idOf("colleague")}
              label={t("review.colleague")}
              hint={t("review.assignHint")}
              placeholder={t("review.nobody")}
              error={deed.error("colleague")}
              defaultValue={deed.value("colleague", review.assigned?.id ?? "")}
              options={review.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div>
              <Button>{t("review.assign")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}

function TakeOver({ review }: { readonly review: DeskCase }) {
  const { lang, t } = useWords();
  const sent = useDeed("take-over-case");
  return (
    <Disclosure summary={t("review.takeOver")} open={sent.refused}>
      <DeedForm
        name="take-over-case"
        action={pathsIn(lang).desk.caseCommand(review.id, "take-over", placeQuery(review.place))}
      >
        {(deed, idOf) => (
          <>
            <TextArea
              name="reason"
              id={idOf("reason")}
              label={t("review.takeOverReason")}
              hint={t("review.takeOverHint", { name: review.claim?.by ?? "" })}
              error={deed.error("reason")}
              defaultValue={deed.value("reason")}
              maxLength={500}
              rows={2}
              required
            />
            <div>
              <Button tone="danger">{t("review.takeOver")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
