import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { StatementPage } from "#app/queries/company-statement.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { StatementBody } from "./statement-body.tsx";

/** Any company's account with the house, as finance reads it. */
export function CompanyStatement(props: StatementPage) {
  const { lang, t } = useWords();
  const { desk } = pathsIn(lang);
  const { id, kind, legalName } = props.company;
  return (
    <div data-company={id}>
      <Breadcrumbs
        label={t("desk.homeTitle")}
        trail={[
          { label: t("desk.homeTitle"), href: desk.home() },
          { label: t("desk.companiesTitle"), href: desk.companies() },
          { label: legalName, href: desk.company(id) },
          { label: t("bank.statementTitle") },
        ]}
      />
      <PageHeading eyebrow={t(`company.kind_${kind}`)} title={t("bank.statementTitle")} />
      <StatementBody
        statement={props}
        path={(query) => desk.companyStatement(id, query)}
        file={(query) => desk.companyStatementFile(id, query)}
        form={{ action: desk.companyStatement(id), company: null }}
        orderPath={(number) => desk.order(number)}
      />
    </div>
  );
}
