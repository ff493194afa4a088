import { placeQuery } from "#app/domain/moderation/queue.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { ReasonFields } from "./reason-fields.tsx";

type Props = { readonly review: DeskCase; readonly formToken: string };

/** The decisions on a revision; each names the revision that stands on the page, and acts once. */
export function CaseDeeds(props: Props) {
  const { t } = useWords();
  return (
    <Section id="decide" title={t("moderation.decide")}>
      <div className="stack">
        <div id="decide-approve">
          <Approve {...props} />
        </div>
        <div id="decide-changes">
          <TurnDown {...props} deed="request-changes" label={t("moderation.requestChanges")} />
        </div>
        <div id="decide-reject">
          <TurnDown {...props} deed="reject-revision" label={t("moderation.reject")} />
        </div>
      </div>
    </Section>
  );
}

/** The address of a decision: the place in the queue, and what was read, so that a newer one is shown against it. */
function useCommand({ review }: Props) {
  const { lang } = useWords();
  return (deed: "approve" | "request-changes" | "reject") =>
    pathsIn(lang).desk.caseCommand(review.id, deed, {
      ...placeQuery(review.place),
      read: review.revision.id,
    });
}

function Approve(props: Props) {
  const { t } = useWords();
  const deed = useDeed("approve-revision");
  const { review, formToken } = props;
  return (
    <form method="post" name="approve-revision" action={useCommand(props)("approve")} className="stack">
      <HiddenField name="revision" value={review.revision.id} />
      <HiddenField name="formToken" value={formToken} />
      <p>{t("moderation.approveHint", { number: review.revision.number })}</p>
      <TextArea
        name="comment"
        id="approve-revision-comment"
        label={t("moderation.comment")}
        optional={t("common.optional")}
        defaultValue={deed.value("comment")}
        error={deed.error("comment")}
        maxLength={2000}
        rows={2}
      />
      <div>
        <Button tone="primary" icon="check" data-decision="">
          {t("moderation.approve")}
        </Button>
      </div>
    </form>
  );
}

type TurnDownProps = Props & {
  readonly deed: "request-changes" | "reject-revision";
  readonly label: string;
};

function TurnDown({ deed: name, label, ...props }: TurnDownProps) {
  const { t } = useWords();
  const deed = useDeed(name);
  const { review, formToken } = props;
  return (
    <Disclosure summary={label} open={deed.refused}>
      <form
        method="post"
        name={name}
        action={useCommand(props)(name === "request-changes" ? "request-changes" : "reject")}
        className="stack"
        noValidate
      >
        <HiddenField name="revision" value={review.revision.id} />
        <HiddenField name="formToken" value={formToken} />
        <ReasonFields form={name} deed={deed} />
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
