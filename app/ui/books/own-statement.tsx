import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ownStatement } from "#app/queries/company-statement.server.ts";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { StatementBody } from "./statement-body.tsx";

type Props = NonNullable<Awaited<ReturnType<typeof ownStatement>>>;

/** A company's own account with the house, the active company's unless another is chosen. */
export function OwnStatement(props: Props) {
  const { company, companies, period } = props;
  const { lang, t } = useWords();
  const paths = pathsIn(lang)[company.kind];
  const { id } = company;
  return (
    <>
      <PageHeading
        title={t("bank.statementTitle")}
        lead={t(company.kind === "buyer" ? "bank.statementLeadBuyer" : "bank.statementLeadProducer")}
      />
      {companies.length < 2 ? null : (
        <LinkRow
          label={t("books.statementCompanies")}
          links={companies.map((one) => ({
            href: paths.statement({ ...period, company: one.id }),
            label: one.legalName,
            current: one.id === id,
          }))}
        />
      )}
      <StatementBody
        statement={props}
        path={(query) => paths.statement({ ...query, company: id })}
        file={(query) => paths.statementFile({ ...query, company: id })}
        form={{ action: paths.statement(), company: id }}
        orderPath={(number) => paths.order(number)}
      />
    </>
  );
}
