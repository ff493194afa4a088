import { titleIn } from "#app/domain/listings/title-in.ts";
import { grams } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskPaperView } from "#app/queries/desk-paper.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { When, weightText } from "../orders/amounts.tsx";
import { paperAbout, paperText } from "../orders/order-words.ts";
import { ReasonForm } from "../orders/reason-form.tsx";
import { AcceptPaperForm } from "./accept-paper-form.tsx";
import { PaperFile } from "./paper-file.tsx";

type Props = { readonly paper: DeskPaperView };

/** One paper: its file on one side, what was typed and the decision on the other. */
export function PaperCase({ paper }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const name = paperText(paper.kind, t);
  const title = t("shipments.besideTitle", { paper: name, number: paper.orderNumber });
  return (
    <article data-paper={paper.kind} data-state={paper.state} data-gate={paper.gate ?? ""}>
      <Breadcrumbs
        label={t("common.papers")}
        trail={[{ label: t("papers.deskTitle"), href: paths.desk.papers() }, { label: title }]}
      />
      <PageHeading title={title} lead={t("shipments.besideLead")} status={<PaperStateWord paper={paper} />} />
      <div className="paper-case">
        <Section id="file" title={t("shipments.preview")}>
          <PaperFile file={paper.file} />
        </Section>
        <div>
          <p className="text-muted mb-3">{paperAbout(paper.kind, t)}</p>
          <Decision paper={paper} />
          <Section id="order" title={t("papers.deskOrder")}>
            <OrderFacts paper={paper} />
          </Section>
          <Others paper={paper} />
        </div>
      </div>
    </article>
  );
}

function PaperStateWord({ paper }: Props) {
  const { t } = useWords();
  const tone = { accepted: "good", uploaded: "waiting", rejected: "bad" } as const;
  const own = Object.hasOwn(tone, paper.state) ? tone[paper.state as keyof typeof tone] : "neutral";
  return (
    <StatusWord tone={paper.ranOut ? "bad" : own}>
      {paper.ranOut ? t("shipments.ranOut") : t(`papers.state_${paper.state}`)}
    </StatusWord>
  );
}

/** The decision that waits, or the one that was made. */
function Decision({ paper }: Props) {
  const { lang, t } = useWords();
  const command = (deed: "accept" | "reject" | "waive") => pathsIn(lang).desk.paperCommand(paper.id, deed);
  if (paper.ownCompany) return <p className="text-muted">{t("papers.deskOwn")}</p>;
  const mayWaive = ["required", "uploaded", "rejected"].includes(paper.state);
  return (
    <div className="stack">
      {paper.state === "uploaded" ? (
        <AcceptPaperForm paper={paper} action={command("accept")} />
      ) : (
        <Decided paper={paper} />
      )}
      <div>
        {paper.state === "uploaded" ? (
          <ReasonForm
            name="reject-paper"
            action={command("reject")}
            title={t("papers.reject")}
            lead={t("papers.deskLead")}
            label={t("papers.rejectReason")}
            button={t("papers.reject")}
            danger
            before={() => <HiddenField name="version" value={String(paper.version)} />}
          />
        ) : null}
        {mayWaive ? (
          <ReasonForm
            name="waive-paper"
            action={command("waive")}
            title={t("papers.waiveTitle")}
            lead={t("papers.waiveLead")}
            label={t("papers.waiveReason")}
            button={t("papers.waive")}
          />
        ) : null}
      </div>
    </div>
  );
}

/** What stands on record once it was decided; somebody who came too late reads why here. */
function Decided({ paper }: Props) {
  const { t, f } = useWords();
  const late = [useDeed("accept-paper"), useDeed("reject-paper"), useDeed("waive-paper")];
  const items = [
    { term: t("papers.number"), details: paper.number },
    { term: t("papers.issuedOn"), details: paper.issuedOn === "" ? "" : f.date(paper.issuedOn) },
    { term: t("papers.issuer"), details: paper.issuer },
    { term: t("shipments.validUntil"), details: paper.validUntil === "" ? "" : f.date(paper.validUntil) },
    { term: t("shipments.vehicle"), details: paper.vehicle },
    {
      term: t("shipments.paperWeight"),
      details: paper.weight === null ? "" : weightText(paper.weight, t, f),
    },
    { term: t("shipments.consignee"), details: paper.consignee },
    { term: t("papers.waiveReason"), details: paper.reason },
  ].filter(({ details }) => details !== "");
  return (
    <>
      {late.map((deed, index) => (
        <DeedErrors key={["accept", "reject", "waive"][index]} deed={deed} />
      ))}
      <DescriptionList items={items} />
      {paper.decidedAt === null ? null : (
        <p className="row-note">
          {t(`papers.state_${paper.state}`)}: {paper.decidedBy} <When at={paper.decidedAt} />
        </p>
      )}
    </>
  );
}

function OrderFacts({ paper }: Props) {
  const { lang, t, f } = useWords();
  const goods = paper.lines
    .map((line) => `${titleIn(line, lang)}, ${weightText(grams(line.packedG ?? line.quantityG), t, f)}`)
    .join("; ");
  return (
    <DescriptionList
      items={[
        {
          term: t("papers.deskOrder"),
          details: <a href={pathsIn(lang).desk.order(paper.orderNumber)}>{paper.orderNumber}</a>,
        },
        { term: t("papers.deskSeller"), details: paper.producer },
        { term: t("papers.deskBuyer"), details: paper.buyer },
        { term: t("papers.deskGoods"), details: goods },
        { term: t("papers.deskBasis"), details: paper.basis },
        ...(paper.uploadedAt === null
          ? []
          : [{ term: t("papers.deskSent"), details: <When at={paper.uploadedAt} /> }]),
      ]}
    />
  );
}

/** Other papers of the kind in the same order: those it took the place of, those of other trucks. */
function Others({ paper }: Props) {
  const { lang, t } = useWords();
  if (paper.others.length === 0) return null;
  return (
    <Section id="others" title={t("shipments.otherVersions")}>
      <ul className="row-list">
        {paper.others.map(({ id, state, number, supersededReason }) => (
          <li key={id}>
            <a href={pathsIn(lang).desk.paper(id)}>{number === "" ? paperText(paper.kind, t) : number}</a>
            <span className="row-note">
              {t(`papers.state_${state}`)}
              {supersededReason === "" ? null : ` · ${supersededReason}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
