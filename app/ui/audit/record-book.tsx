import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { RecordPage } from "#app/queries/record.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { RecordFilterForm } from "./record-filter-form.tsx";
import { RecordList } from "./record-list.tsx";

/** The record: what was done, narrowed as wished, and where its chain ends. */
export function RecordBook(props: RecordPage) {
  const { filter, first, entries, next, subjects, chain } = props;
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  const asked = queryOf(filter);
  return (
    <>
      <Breadcrumbs
        label={t("desk.homeTitle")}
        trail={[{ label: t("desk.homeTitle"), href: desk.home() }, { label: t("record.title") }]}
      />
      <PageHeading title={t("record.title")} lead={t("record.lead")} />
      <RecordFilterForm filter={filter} subjects={subjects} />
      <Columns kind="aside">
        <div>
          {entries.length === 0 ? (
            <EmptyState icon="scroll" title={t("record.none")}>
              {t("record.noneText")}
            </EmptyState>
          ) : (
            <RecordList entries={entries} />
          )}
          <Pagination
            label={t("record.title")}
            previous={first ? undefined : { href: desk.audit(asked), label: t("record.newest") }}
            next={
              next === null
                ? undefined
                : {
                    href: desk.audit({ ...asked, after: `${next.at.getTime()}.${next.entry}` }),
                    label: t("record.older"),
                  }
            }
          />
        </div>
        <div>
          <Chain chain={chain} />
          <Section id="export" title={t("record.export")}>
            <p className="text-muted">{t("record.exportNote")}</p>
            <p className="record-exports print-hidden">
              <ButtonLink
                small
                icon="download"
                href={desk.exportRecord({ ...asked, format: "csv" })}
                download
              >
                {t("record.exportCsv")}
              </ButtonLink>
              <ButtonLink
                small
                icon="download"
                href={desk.exportRecord({ ...asked, format: "jsonl" })}
                download
              >
                {t("record.exportLines")}
              </ButtonLink>
            </p>
          </Section>
        </div>
      </Columns>
    </>
  );
}

function Chain({ chain }: Pick<RecordPage, "chain">) {
  const { t, f } = useWords();
  const since = chain.since === null ? "" : `, ${t("record.chainSince", { at: f.dateTime(chain.since) })}`;
  return (
    <Section id="chain" title={t("record.chain")}>
      <DescriptionList
        items={[
          {
            term: t("record.chainSealed"),
            details: <data value={chain.count}>{f.number(chain.count)}</data>,
          },
          { term: t("record.chainTail"), details: `${f.number(chain.unsealed)}${since}` },
          {
            term: t("record.chainHead"),
            details: (
              <code className="record-head">
                {chain.count}:{chain.hash}
              </code>
            ),
          },
        ]}
      />
      <p className="text-muted">{t("record.chainHint")}</p>
    </Section>
  );
}

function queryOf(filter: RecordPage["filter"]): Record<string, string | undefined> {
  return { ...filter, from: filter.from ?? undefined, to: filter.to ?? undefined };
}
