import { titleIn } from "#app/domain/listings/title-in.ts";
import { grams } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { filePath, pathsIn } from "#app/paths.ts";
import type { DeskPapersView } from "#app/queries/desk-papers.server.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Panel } from "#app/ui/kit/panel.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Day, When, weightText } from "../orders/amounts.tsx";
import { paperAbout, paperText } from "../orders/order-words.ts";
import { ReasonForm } from "../orders/reason-form.tsx";

type QueuedPaper = DeskPapersView["papers"][number];

type Props = {
  readonly view: DeskPapersView;
  readonly done: boolean;
};

/** Papers that wait for the Trade House: what was typed beside the file, and the decision. */
export function PaperQueue({ view, done }: Props) {
  const { t } = useWords();
  return (
    <>
      <PageHeading
        title={t("papers.deskTitle")}
        lead={view.papers.length === 0 ? undefined : t("papers.deskLead")}
      />
      <div className="stack">
        {done ? (
          <Notice kind="success" announce>
            {t("papers.decided")}
          </Notice>
        ) : null}
        {view.papers.length === 0 ? (
          <EmptyState icon="file-check" title={t("papers.deskNone")}>
            {t("papers.deskNoneText")}
          </EmptyState>
        ) : (
          <p className="text-muted">{t("papers.deskMore", { count: view.waiting })}</p>
        )}
        {view.papers.map((paper) => (
          <QueuedPaperCard key={paper.id} paper={paper} />
        ))}
      </div>
    </>
  );
}

function QueuedPaperCard({ paper }: { readonly paper: QueuedPaper }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const goods = paper.lines
    .map((line) => `${titleIn(line, lang)}, ${weightText(grams(line.quantityG), t, f)}`)
    .join("; ");
  return (
    <Panel
      title={`${paperText(paper.kind, t)} · ${paper.orderNumber}`}
      data-paper={paper.kind}
      data-state={paper.state}
      data-gate={paper.gate ?? ""}
    >
      <div className="queue-case">
        <div className="stack">
          <p className="text-muted">{paperAbout(paper.kind, t)}</p>
          <DescriptionList
            items={[
              { term: t("papers.number"), details: paper.number },
              {
                term: t("papers.issuedOn"),
                details: paper.issuedOn === null ? "" : <Day date={paper.issuedOn} />,
              },
              ...(paper.issuer === "" ? [] : [{ term: t("papers.issuer"), details: paper.issuer }]),
              ...(paper.validUntil === null
                ? []
                : [{ term: t("shipments.validUntil"), details: <Day date={paper.validUntil} /> }]),
              ...said([
                [t("orders.milestoneTruck"), paper.truck],
                [t("shipments.vehicle"), paper.vehicle],
                [t("shipments.paperWeight"), paper.weight === null ? "" : weightText(paper.weight, t, f)],
                [t("shipments.consignee"), paper.consignee],
              ]),
              ...(paper.dueOn === null
                ? []
                : [
                    {
                      term: t("shipments.col_due"),
                      details: paper.overdue ? (
                        <StatusWord tone="bad" icon="clock">
                          <Day date={paper.dueOn} />
                        </StatusWord>
                      ) : (
                        <Day date={paper.dueOn} />
                      ),
                    },
                  ]),
              {
                term: t("papers.deskSent"),
                details: paper.uploadedAt === null ? "" : <When at={paper.uploadedAt} />,
              },
            ]}
          />
          {paper.fileId === null ? null : (
            <p>
              <ButtonLink href={paths.desk.paper(paper.id)} icon="file-text">
                {t("shipments.besideOpen")}
              </ButtonLink>{" "}
              <a href={filePath(paper.fileId)}>{t("papers.openFile")}</a>{" "}
              <span className="text-muted">{paper.fileName}</span>
            </p>
          )}
        </div>
        <div>
          <DescriptionList
            items={[
              {
                term: t("papers.deskOrder"),
                details: <a href={paths.desk.order(paper.orderNumber)}>{paper.orderNumber}</a>,
              },
              { term: t("papers.deskSeller"), details: paper.producer },
              { term: t("papers.deskBuyer"), details: paper.buyer },
              { term: t("papers.deskGoods"), details: goods },
              { term: t("papers.deskBasis"), details: paper.basis },
            ]}
          />
        </div>
      </div>
      {paper.ownCompany ? (
        <p className="text-muted mt-3">{t("papers.deskOwn")}</p>
      ) : (
        <Decisions paper={paper} />
      )}
    </Panel>
  );
}

/** Facts that were said; the others take no room. */
function said(facts: readonly (readonly [string, string])[]) {
  return facts.flatMap(([term, details]) => (details === "" ? [] : [{ term, details }]));
}

function Decisions({ paper }: { readonly paper: QueuedPaper }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const name = paperText(paper.kind, t);
  return (
    <div className="stack mt-3">
      <form method="post" name="accept-paper" action={paths.desk.paperCommand(paper.id, "accept")}>
        <HiddenField name="version" value={String(paper.version)} />
        <Button icon="check">
          {t("papers.accept")}
          <span className="sr-only">
            : {name}, {paper.orderNumber}
          </span>
        </Button>
      </form>
      <div>
        <ReasonForm
          name="reject-paper"
          scope={paper.id}
          mine={false}
          action={paths.desk.paperCommand(paper.id, "reject")}
          title={t("papers.reject")}
          lead={t("papers.deskLead")}
          label={t("papers.rejectReason")}
          button={t("papers.reject")}
          danger
          before={() => <HiddenField name="version" value={String(paper.version)} />}
        />
        <ReasonForm
          name="waive-paper"
          scope={paper.id}
          mine={false}
          action={paths.desk.paperCommand(paper.id, "waive")}
          title={t("papers.waiveTitle")}
          lead={t("papers.waiveLead")}
          label={t("papers.waiveReason")}
          button={t("papers.waive")}
        />
      </div>
    </div>
  );
}
