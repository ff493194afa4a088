import { useWords } from "#app/i18n/context.tsx";
import type { ProducerPage } from "#app/queries/producer-page.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Section } from "#app/ui/kit/section.tsx";

type Props = Pick<
  ProducerPage,
  "businessType" | "typeChecked" | "since" | "years" | "completed" | "answerHours"
>;

/** What a buyer asks about a seller: what it is, since when it trades here, what it has delivered, how fast it answers. */
export function ProducerRecord(producer: Props) {
  const { t, f } = useWords();
  const { businessType, typeChecked, since, years, completed, answerHours } = producer;
  const date = f.date(since);
  const kind = businessType === null ? null : t(`words.business_${businessType}`);
  return (
    <Section id="record" title={t("finding.recordTitle")}>
      <DescriptionList
        items={[
          ...(kind === null
            ? []
            : [
                {
                  term: t("finding.recordKind"),
                  details: typeChecked
                    ? t("finding.kindChecked", { kind })
                    : t("finding.kindDeclared", { kind }),
                },
              ]),
          {
            term: t("finding.recordSince"),
            details: years < 1 ? date : `${date} · ${t("finding.onMarket", { count: years })}`,
          },
          { term: t("finding.recordCompleted"), details: f.number(completed) },
          {
            term: t("finding.recordAnswer"),
            details:
              answerHours === null ? (
                <span className="text-muted">{t("finding.recordAnswerFew")}</span>
              ) : (
                <data value={answerHours} data-unit="h">
                  {t("finding.hours", { count: answerHours })}
                </data>
              ),
          },
        ]}
      />
    </Section>
  );
}
