import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { pathsIn } from "#app/paths.ts";
import type { LotPageView } from "#app/queries/lot-page.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Weight } from "../orders/amounts.tsx";
import { LedgerSums, LedgerTable } from "./ledger-table.tsx";
import { LotDeeds, RecallLot } from "./lot-deeds.tsx";
import { LotStateWord } from "./lot-parts.tsx";
import { LotBackward, LotForward } from "./lot-trace.tsx";

const doneMessages = {
  added: "listings.doneLotAdded",
  corrected: "listings.doneLotCorrected",
  received: "lots.doneReceived",
  short: "lots.doneShort",
  recalled: "lots.doneRecalled",
} as const satisfies Record<string, MessageKey>;

/** One lot: its books, every movement, where it went and where it came from, and the deeds of its producer. */
export function LotView({ lot, done }: { readonly lot: LotPageView; readonly done: string | null }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const title = t("listings.lotOf", { title: lot.listing.title, number: lot.number });
  const said = Object.entries(doneMessages).find(([name]) => name === done)?.[1];
  const trail =
    lot.side === "producer"
      ? [
          { label: t("common.producer"), href: paths.producer.home() },
          { label: t("listings.lots"), href: paths.producer.lots() },
        ]
      : [
          { label: t("common.desk"), href: paths.desk.home() },
          { label: t("lots.deskTitle"), href: paths.desk.lots() },
        ];
  return (
    <div data-lot={lot.id} data-state={lot.state}>
      <Breadcrumbs label={t("listings.whereYouAre")} trail={[...trail, { label: title }]} />
      <PageHeading title={title} status={<LotStateWord state={lot.state} />} />
      <div className="stack">
        {said === undefined ? null : (
          <Notice kind="success" announce>
            <p>{t(said)}</p>
          </Notice>
        )}
        {lot.recalledAt === null ? null : (
          <Notice kind="error" title={t("lots.recalledTitle", { date: f.date(lot.recalledAt) })}>
            <p>{lot.recallReason}</p>
          </Notice>
        )}
      </div>
      <Columns kind="aside">
        <div>
          <LotForward lot={lot} />
          <Section id="ledger" title={t("listings.lotLedger")}>
            <LedgerTable lot={lot} />
          </Section>
        </div>
        <div>
          <Books lot={lot} />
          <LotBackward lot={lot} />
          {lot.mayRecall ? <RecallLot action={paths.desk.recallLot(lot.id)} /> : null}
          {lot.mayEdit && lot.state !== "recalled" ? <LotDeeds lot={lot} /> : null}
        </div>
      </Columns>
    </div>
  );
}

function Books({ lot }: { readonly lot: LotPageView }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <Section id="books" title={t("listings.lotBooks")}>
      <DescriptionList
        figures
        items={[
          {
            term: t("listings.listing"),
            details:
              lot.side === "producer" ? (
                <a href={paths.producer.listing(lot.listing.id)}>{lot.listing.title}</a>
              ) : (
                <a href={paths.listing(lot.listing.slug)}>{lot.listing.title}</a>
              ),
          },
          { term: t("listings.received"), details: <Weight grams={lot.received} /> },
          { term: t("listings.corrected"), details: <Weight grams={lot.corrected} /> },
          { term: t("listings.reserved"), details: <Weight grams={lot.reserved} /> },
          { term: t("listings.shipped"), details: <Weight grams={lot.shipped} /> },
          { term: t("listings.recalled"), details: <Weight grams={lot.recalled} /> },
          { term: t("listings.left"), details: <Weight grams={lot.left} /> },
        ]}
      />
      <div className="mt-4">
        <LedgerSums lot={lot} />
      </div>
      <p className="text-muted mt-2">{t("lots.sumsAgree", { count: lot.count })}</p>
    </Section>
  );
}
