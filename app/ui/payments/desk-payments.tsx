import type { ComponentProps } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { GoingBackShown } from "#app/queries/going-back.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { ClearReview } from "./clear-review.tsx";
import { Differences } from "./differences.tsx";
import type { DoneDeed } from "./done-notice.tsx";
import { DoneNotice } from "./done-notice.tsx";
import { GoingBack } from "./going-back.tsx";
import { GoneErrors } from "./gone-errors.tsx";
import { lineDeedNames, lineDeeds } from "./line-deeds.ts";
import type { DeskPayment } from "./payments-table.tsx";
import { PaymentsTable } from "./payments-table.tsx";
import { mayBeWithdrawn } from "./receipt-returns.tsx";
import { RefundForm } from "./refund-form.tsx";
import { RefundRows } from "./refund-rows.tsx";
import { StatementSection } from "./statement-section.tsx";
import type { DeskStatements } from "./statement-types.ts";
import { TransferForm } from "./transfer-form.tsx";

type Filter = "open" | "reported" | "review" | "approve" | "refunds" | "paid";

type Props = {
  readonly filter: Filter;
  readonly q: string;
  readonly page: number;
  readonly more: boolean;
  readonly done: DoneDeed | null;
  readonly formToken: string;
  readonly filters: readonly { readonly filter: Filter; readonly count: number }[];
  readonly limits: ComponentProps<typeof RefundForm>["limits"];
  readonly payments: readonly DeskPayment[];
  readonly statements: DeskStatements;
  readonly goingBack: GoingBackShown;
  readonly provider: Omit<ComponentProps<typeof Differences>, "here">;
};

/** Payments as finance works them: what is open, what came, what goes back. */
export function DeskPayments(props: Props) {
  const { filter, q, page, payments } = props;
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const approving = useDeed("approve-refund");
  const approvingReturn = useDeed("approve-return");
  const confirming = useDeed("confirm-refund");
  const recording = useDeed("record-transfer");
  const refunding = useDeed("refund");
  // A deed that is refused comes back to the same list.
  const here = { filter, q, page };
  const to = (other: number) => `${paths.desk.payments({ filter, q, page: other })}#instalments`;
  const open = payments.filter(({ left, state, own }) => (left > 0n || state === "cancelled") && !own);
  const { lines } = props.statements;
  const paid = payments.filter(({ refundable, own }) => refundable > 0n && !own);
  const refunds = payments
    .flatMap(({ number, currency, own, refunds: given }) =>
      given.map((refund) => ({ ...refund, number, currency, own })),
    )
    .sort((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime());
  return (
    <>
      <Breadcrumbs
        label={t("desk.homeTitle")}
        trail={[{ label: t("desk.homeTitle"), href: paths.desk.home() }, { label: t("payments.deskTitle") }]}
      />
      <PageHeading
        title={t("payments.deskTitle")}
        actions={<ButtonLink href={paths.desk.accounts()}>{t("bank.accountsTitle")}</ButtonLink>}
      />
      {props.done === null ? null : <DoneNotice done={props.done} {...lastStatement(props.statements)} />}
      <Differences {...props.provider} here={here} />
      <DeedErrors deed={approvingReturn} />
      {lineDeedNames.map((deed) => (
        <GoneErrors
          key={deed}
          deed={deed}
          field="line"
          there={lines.filter((line) => lineDeeds(line)[deed]).map(({ id }) => id)}
        />
      ))}
      <GoneErrors
        deed="clear-review"
        field="payment"
        there={payments.filter(({ reviews, own }) => reviews.length > 0 && !own).map(({ id }) => id)}
      />
      <GoneErrors
        deed="withdraw-return"
        field="return"
        there={lines.flatMap(({ backs }) => backs.filter(mayBeWithdrawn).map(({ id }) => id))}
      />
      <GoneErrors
        deed="withdraw-refund"
        field="refund"
        there={refunds.filter(({ state, own }) => state === "requested" && !own).map(({ id }) => id)}
      />
      <StatementSection statements={props.statements} filter={filter} q={q} />
      <DeedErrors deed={approving} />
      <DeedErrors deed={confirming} />
      <h2 className="mt-10 mb-2" id="instalments">
        {t("bank.instalmentsTitle")}
      </h2>
      <LinkRow
        label={t("payments.deskFilters")}
        links={props.filters.map((one) => ({
          href: `${paths.desk.payments({ filter: one.filter })}#instalments`,
          label: t(`payments.deskFilter_${one.filter}`),
          count: f.number(one.count),
          current: one.filter === filter && q === "",
        }))}
      />
      <search>
        <form
          method="get"
          action={`${paths.desk.payments()}#instalments`}
          className="my-6 flex flex-wrap items-end gap-3"
        >
          <HiddenField name="filter" value={filter} />
          <TextField
            name="q"
            label={t("payments.deskSearch")}
            defaultValue={q}
            width="medium"
            type="search"
          />
          <div>
            <Button icon="search">{t("payments.deskSearchButton")}</Button>
          </div>
        </form>
      </search>
      {payments.length === 0 ? (
        <EmptyState icon="wallet" title={t("payments.deskNone")}>
          {t("payments.deskNoneText")}
        </EmptyState>
      ) : (
        <PaymentsTable payments={payments} caption={t(`payments.deskFilter_${filter}`)} />
      )}
      <Pagination
        label={t("payments.deskTitle")}
        previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
        next={props.more ? { href: to(page + 1), label: t("common.next") } : undefined}
      />
      <ClearReview payments={payments} here={here} />
      {refunds.length === 0 ? null : (
        <section className="section" aria-labelledby="refunds-title">
          <h2 id="refunds-title">{t("payments.refundsTitle")}</h2>
          <RefundRows refunds={refunds} here={here} />
        </section>
      )}
      <GoingBack {...props.goingBack} here={here} />
      {open.length === 0 && !recording.refused ? null : (
        <Disclosure summary={t("payments.deskRecord")} open={open.length > 0 || recording.refused}>
          <TransferForm action={paths.desk.paymentCommand("record-transfer", here)} payments={open} />
        </Disclosure>
      )}
      {paid.length === 0 && !refunding.refused ? null : (
        <Disclosure summary={t("payments.deskRefund")} open={filter === "review" || refunding.refused}>
          <RefundForm
            action={paths.desk.paymentCommand("refund", here)}
            payments={paid}
            limits={props.limits}
            formToken={props.formToken}
          />
        </Disclosure>
      )}
    </>
  );
}

function lastStatement({ earlier: [last] }: DeskStatements) {
  return last === undefined ? {} : { statement: last };
}
