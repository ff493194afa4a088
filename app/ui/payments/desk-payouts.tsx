import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import type { DoneDeed } from "./done-notice.tsx";
import { DoneNotice } from "./done-notice.tsx";
import { GoneErrors } from "./gone-errors.tsx";
import type { ShownPayout } from "./payouts-table.tsx";
import { PayoutsTable } from "./payouts-table.tsx";
import { ReverseForm } from "./reverse-form.tsx";

type Filter = "releasable" | "approved" | "submitting" | "blocked" | "held" | "transferred";

type Row = ShownPayout & {
  readonly own: boolean;
  readonly approvedOnce: boolean;
  readonly mine: boolean;
  readonly error: string;
};

type Props = {
  readonly filter: Filter;
  /** The order whose payout alone is shown; empty: those of the filter. */
  readonly order: string;
  readonly page: number;
  readonly more: boolean;
  readonly done: DoneDeed | null;
  readonly filters: readonly { readonly filter: Filter; readonly count: number }[];
  readonly toExport: number;
  readonly files: readonly { readonly batchId: string; readonly submittedAt: Date; readonly count: number }[];
  readonly payouts: readonly Row[];
};

/** Payouts as finance works them: approve, put into a file, find the debit. */
export function DeskPayouts(props: Props) {
  const { filter, order, page, payouts, toExport, files } = props;
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const approving = useDeed("approve-payout");
  const switching = useDeed("pay-out-by-bank");
  const exporting = useDeed("export-payouts");
  // A deed that is refused comes back to the same list.
  const here = { filter, order, page };
  const to = (other: number) => paths.desk.payouts({ filter, order, page: other });
  return (
    <>
      <Breadcrumbs
        label={t("desk.homeTitle")}
        trail={[
          { label: t("desk.homeTitle"), href: paths.desk.home() },
          { label: t("payments.payoutsTitle") },
        ]}
      />
      <PageHeading title={t("payments.payoutsTitle")} lead={t("payments.payoutsLead")} />
      {props.done === null ? null : <DoneNotice done={props.done} />}
      <DeedErrors deed={approving} />
      <DeedErrors deed={exporting} />
      <DeedErrors deed={switching} />
      <GoneErrors
        deed="confirm-payout"
        field="payout"
        there={payouts.filter(waitsForDebit).map(({ id }) => id)}
      />
      <LinkRow
        label={t("payments.payoutsFilters")}
        links={props.filters.map((one) => ({
          href: paths.desk.payouts({ filter: one.filter }),
          label: t(`payments.payoutsFilter_${one.filter}`),
          count: f.number(one.count),
          current: order === "" && one.filter === filter,
        }))}
      />
      {payouts.length === 0 ? (
        <EmptyState icon="banknote" title={t("payments.payoutsNone")}>
          {t("payments.payoutsNoneText")}
        </EmptyState>
      ) : (
        <PayoutsTable
          payouts={payouts}
          caption={order === "" ? t(`payments.payoutsFilter_${filter}`) : order}
          orderPath={paths.desk.order}
          deed={(row) => <PayoutDeed row={row} here={here} />}
        />
      )}
      <Pagination
        label={t("payments.payoutsTitle")}
        previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
        next={props.more ? { href: to(page + 1), label: t("common.next") } : undefined}
      />
      <ReverseForm
        action={paths.desk.payoutCommand("reverse", here)}
        payouts={payouts.filter(
          ({ state, method, own }) =>
            method === "stripe" && !own && (state === "transferred" || state === "partially_reversed"),
        )}
      />
      {toExport === 0 ? null : (
        <form
          method="post"
          name="export-payouts"
          action={paths.desk.payoutCommand("export", here)}
          className="stack section"
        >
          <p>{t("payments.payoutsExportLead", { count: toExport })}</p>
          <div>
            <Button tone="primary" icon="download">
              {t("payments.payoutsExport")}
            </Button>
          </div>
        </form>
      )}
      {files.length === 0 ? null : (
        <section className="section" aria-labelledby="files-title">
          <h2 id="files-title">{t("payments.payoutsFiles")}</h2>
          <ul className="row-list">
            {files.map(({ batchId, submittedAt, count }) => (
              <li key={batchId}>
                <a href={paths.desk.payoutFile(batchId)} download>
                  {t("payments.payoutsFile", { date: f.dateTime(submittedAt), count })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** It went by bank, and its debit is still to be found. */
function waitsForDebit({ state, method, own }: Row): boolean {
  return state === "submitting" && method === "bank" && !own;
}

type DeedProps = { readonly row: Row; readonly here: { readonly filter: Filter; readonly page: number } };

function PayoutDeed({ row, here }: DeedProps) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const deed = useDeed("confirm-payout");
  if (row.own) return <span className="text-muted">{t("payments.deskNotYours")}</span>;
  if (row.state === "releasable") {
    if (row.mine) return <span className="text-muted">{t("payments.payoutsFirst")}</span>;
    return (
      <form method="post" name="approve-payout" action={paths.desk.payoutCommand("approve", here)}>
        <HiddenField name="payout" value={row.id} />
        {row.approvedOnce ? <span className="block text-muted">{t("payments.payoutsFirst")}</span> : null}
        <Button small>{t("payments.deskApprove")}</Button>
      </form>
    );
  }
  if (waitsForDebit(row)) {
    const mine = deed.refused && deed.value("payout") === row.id;
    return (
      <form
        method="post"
        name="confirm-payout"
        action={paths.desk.payoutCommand("confirm", here)}
        className="stack"
        noValidate
      >
        <HiddenField name="payout" value={row.id} />
        <TextField
          name="reference"
          id={`confirm-${row.id}`}
          label={t("payments.deskConfirmReference")}
          error={mine ? deed.error("reference") : undefined}
          defaultValue={mine ? deed.value("reference") : ""}
          autoComplete="off"
        />
        <div>
          <Button small>{t("payments.payoutsConfirm")}</Button>
        </div>
      </form>
    );
  }
  const notReady = row.blockedBy.includes("payee_not_ready");
  if (row.error === "" && !notReady) return null;
  return (
    <form
      method="post"
      name="pay-out-by-bank"
      action={paths.desk.payoutCommand("by-bank", here)}
      className="stack"
    >
      <HiddenField name="payout" value={row.id} />
      <span className="text-muted">{row.error}</span>
      {row.state === "blocked" ? (
        <div>
          <Button small>{t("payments.payoutsByBank")}</Button>
        </div>
      ) : null}
    </form>
  );
}
