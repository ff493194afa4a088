import { currencies } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CreditView } from "#app/queries/credit.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import { Amount } from "#app/ui/orders/amounts.tsx";

type Props = {
  readonly companyId: string;
  readonly credit: CreditView | null;
  /** Finance and the director, for companies that are not their own. */
  readonly mayGrant: boolean;
};

/** What a buyer may owe for deliveries paid afterwards, what of it is open, and the deeds of finance. */
export function CreditPart({ companyId, credit, mayGrant }: Props) {
  const { lang, t, f } = useWords();
  const { creditCommand } = pathsIn(lang).desk;
  // What was refused stands open with what is wrong.
  const granting = useDeed("grant-credit");
  const ending = useDeed("end-credit");
  return (
    <>
      <p className="text-muted mb-3">{t("orderLife.creditLead")}</p>
      {credit === null ? (
        <p className="mb-3">{t("orderLife.creditNone")}</p>
      ) : (
        <div data-credit={credit.over ? "over" : "in-force"}>
          <DescriptionList
            items={[
              {
                term: t("orderLife.creditAmount"),
                details: <Amount amount={credit.amount} currency={credit.currency} />,
              },
              {
                term: t("orderLife.creditOpen"),
                details:
                  credit.open === null ? (
                    t("basket.bynMissing")
                  ) : (
                    <Amount amount={credit.open} currency={credit.currency} />
                  ),
              },
              {
                term: t("orderLife.creditLeft"),
                details: <Amount amount={credit.left} currency={credit.currency} />,
              },
              { term: t("orderLife.creditUntil"), details: f.date(credit.until) },
              { term: t("orderLife.creditReason"), details: credit.reason },
            ]}
          />
          {credit.overdue.length > 0 ? (
            <>
              <StatusWord tone="bad">{t("orderLife.creditOverdueNow")}</StatusWord>{" "}
              {credit.overdue.map((number) => (
                <a key={number} href={pathsIn(lang).desk.order(number)} className="mr-2">
                  {number}
                </a>
              ))}
            </>
          ) : null}
        </div>
      )}
      {mayGrant ? (
        <div className="stack mt-3">
          <Disclosure summary={t("orderLife.creditGrant")} open={granting.refused}>
            <DeedForm name="grant-credit" action={creditCommand(companyId, "grant-credit")}>
              {(deed, idOf) => (
                <>
                  <div className="form-grid">
                    <NumberField
                      name="amount"
                      id={idOf("amount")}
                      label={t("orderLife.creditAmount")}
                      defaultValue={deed.value("amount")}
                      error={deed.error("amount")}
                      width="full"
                    />
                    <SelectField
                      name="currency"
                      id={idOf("currency")}
                      label={t("orderLife.creditCurrency")}
                      options={currencies.map((value) => ({ value, label: value }))}
                      defaultValue={deed.value("currency", "USD")}
                      error={deed.error("currency")}
                    />
                  </div>
                  <DateField
                    name="until"
                    id={idOf("until")}
                    label={t("orderLife.creditUntil")}
                    defaultValue={deed.value("until")}
                    error={deed.error("until")}
                  />
                  <TextField
                    name="reason"
                    id={idOf("reason")}
                    label={t("orderLife.creditReason")}
                    defaultValue={deed.value("reason")}
                    error={deed.error("reason")}
                    maxLength={2000}
                  />
                  <div>
                    <Button>{t("orderLife.creditGrant")}</Button>
                  </div>
                </>
              )}
            </DeedForm>
          </Disclosure>
          {credit === null ? null : (
            <Disclosure summary={t("orderLife.creditEnd")} open={ending.refused}>
              <DeedForm name="end-credit" action={creditCommand(companyId, "end-credit")}>
                {(deed, idOf) => (
                  <>
                    <TextField
                      name="reason"
                      id={idOf("reason")}
                      label={t("orderLife.creditReason")}
                      defaultValue={deed.value("reason")}
                      error={deed.error("reason")}
                      maxLength={2000}
                    />
                    <div>
                      <Button tone="danger">{t("orderLife.creditEnd")}</Button>
                    </div>
                  </>
                )}
              </DeedForm>
            </Disclosure>
          )}
        </div>
      ) : null}
    </>
  );
}
