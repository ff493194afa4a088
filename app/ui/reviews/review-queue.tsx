import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskReviewsView } from "#app/queries/desk-reviews.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Panel } from "#app/ui/kit/panel.tsx";
import { Deadline, When } from "../orders/amounts.tsx";
import { ReasonForm } from "../orders/reason-form.tsx";
import { RatingLine } from "./rating.tsx";
import { ReviewStateWord } from "./review-state-word.tsx";

type Row = DeskReviewsView["rows"][number];

type Props = {
  readonly view: DeskReviewsView;
  /** The review whose decision was refused, so that its form shows why. */
  readonly tried: string | null;
  readonly done: boolean;
};

const groups = ["waiting", "decided"] as const;

/** Reviews and answers that wait for the Trade House: what is said, what stands out in it, and the decision. */
export function ReviewQueue({ view, tried, done }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <>
      <PageHeading title={t("reviews.deskTitle")} lead={t("reviews.deskLead")} />
      <LinkRow
        label={t("reviews.deskGroups")}
        links={groups.map((group) => ({
          href: paths.desk.reviews({ group }),
          label: t(`reviews.group_${group}`),
          current: group === view.group,
        }))}
      />
      <div className="stack">
        {done ? (
          <Notice kind="success" announce>
            {t("reviews.deskDone")}
          </Notice>
        ) : null}
        <Gone rows={view.rows} tried={tried} />
        {view.rows.length === 0 ? (
          <EmptyState icon="message" title={t("reviews.deskNone")}>
            {t("reviews.deskNoneText")}
          </EmptyState>
        ) : null}
        {view.rows.map((row) => (
          <ReviewCase key={`${row.id}/${row.part}`} row={row} tried={row.id === tried} />
        ))}
      </div>
    </>
  );
}

/** A decision on a text that is no longer in the queue: somebody was faster. */
function Gone({ rows, tried }: { readonly rows: readonly Row[]; readonly tried: string | null }) {
  const publish = useDeed("publish-review");
  const reject = useDeed("reject-review");
  if (tried === null || rows.some(({ id }) => id === tried)) return null;
  return (
    <>
      <DeedErrors deed={publish} />
      <DeedErrors deed={reject} />
    </>
  );
}

type CaseProps = { readonly row: Row; readonly tried: boolean };

function ReviewCase({ row, tried }: CaseProps) {
  const { t } = useWords();
  return (
    <Panel
      title={`${t(`reviews.part_${row.part}`)} · ${row.orderNumber}`}
      data-review={row.id}
      data-part={row.part}
      data-state={row.state}
    >
      <div className="queue-case">
        <div className="stack">
          {row.answers === null ? (
            <RatingLine ratings={row.ratings} />
          ) : (
            <blockquote className="text-muted whitespace-pre-line" lang={row.answers.lang}>
              {row.answers.text}
            </blockquote>
          )}
          {row.text === "" ? (
            <p className="text-muted">{t("reviews.noText")}</p>
          ) : (
            <p className="whitespace-pre-line" lang={row.lang}>
              {row.text}
            </p>
          )}
          {row.contacts.length === 0 ? null : (
            <div data-finding="contact-details">
              <Notice kind="warning">{t("reviews.contacts", { quotes: row.contacts.join(", ") })}</Notice>
            </div>
          )}
          {row.reason === "" ? null : <p>{t("reviews.rejectedBecause", { reason: row.reason })}</p>}
        </div>
        <CaseFacts row={row} />
      </div>
      {row.state !== "submitted" ? null : row.own ? (
        <p className="text-muted mt-3">{t("reviews.deskOwn")}</p>
      ) : (
        <Decisions row={row} tried={tried} />
      )}
    </Panel>
  );
}

function CaseFacts({ row }: { readonly row: Row }) {
  const { lang, t } = useWords();
  return (
    <div>
      <DescriptionList
        items={[
          {
            term: t("papers.deskOrder"),
            details: <a href={pathsIn(lang).desk.order(row.orderNumber)}>{row.orderNumber}</a>,
          },
          { term: t("papers.deskSeller"), details: row.producer },
          { term: t("papers.deskBuyer"), details: row.buyer },
          { term: t("reviews.writtenAt"), details: <When at={row.writtenAt} /> },
          row.decidedAt === null
            ? { term: t("reviews.dueAt"), details: <Deadline at={row.dueAt} /> }
            : {
                term: t("reviews.decidedAt"),
                details: (
                  <>
                    <When at={row.decidedAt} /> <ReviewStateWord state={row.state} />
                  </>
                ),
              },
        ]}
      />
    </div>
  );
}

function Decisions({ row, tried }: CaseProps) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const publish = useDeed("publish-review");
  const reject = useDeed("reject-review");
  const which = (
    <>
      <HiddenField name="part" value={row.part} />
      <HiddenField name="version" value={String(row.version)} />
    </>
  );
  return (
    <div className="stack mt-3">
      <form method="post" name="publish-review" action={paths.desk.reviewCommand(row.id, "publish")}>
        {tried && publish.value("part") === row.part ? <DeedErrors deed={publish} /> : null}
        {which}
        <Button icon="check">
          {t("reviews.publish")}
          <span className="sr-only">
            : {t(`reviews.part_${row.part}`)}, {row.orderNumber}
          </span>
        </Button>
      </form>
      <ReasonForm
        name="reject-review"
        scope={`${row.id}-${row.part}`}
        mine={tried && reject.value("part") === row.part}
        action={paths.desk.reviewCommand(row.id, "reject")}
        title={t("reviews.reject")}
        lead={t("reviews.rejectLead")}
        label={t("reviews.rejectReason")}
        button={t("reviews.reject")}
        danger
        before={() => which}
      />
    </div>
  );
}
