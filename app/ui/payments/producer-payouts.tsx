import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import type { ShownPayout } from "./payouts-table.tsx";
import { PayoutsTable } from "./payouts-table.tsx";

type Props = { readonly page: number; readonly more: boolean; readonly payouts: readonly ShownPayout[] };

/** What a producer is owed and has been paid, order by order. */
export function ProducerPayouts({ page, more, payouts }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const to = (other: number) => paths.producer.payouts({ page: other });
  return (
    <>
      <PageHeading title={t("payments.payoutsTitle")} lead={t("payments.held")} />
      {payouts.length === 0 ? (
        <EmptyState icon="banknote" title={t("payments.payoutsNone")}>
          {t("payments.payoutsNoneYours")}
        </EmptyState>
      ) : (
        <PayoutsTable
          payouts={payouts}
          caption={t("payments.payoutsTitle")}
          orderPath={paths.producer.order}
        />
      )}
      <Pagination
        label={t("payments.payoutsTitle")}
        previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
        next={more ? { href: to(page + 1), label: t("common.next") } : undefined}
      />
    </>
  );
}
