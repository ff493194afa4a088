import { isCurrency, minor, toDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { pathsIn } from "#app/paths.ts";
import type { deskDifferences } from "#app/queries/desk-differences.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { Amount } from "./amount.tsx";

type Shown = Awaited<ReturnType<typeof deskDifferences>>;
type Difference = Shown["differences"][number];
type Here = { readonly filter: string; readonly q: string; readonly page: number };

/** Where the card provider's book and ours differ, each a task with its explanation to be given. */
export function Differences({ compared, differences, here }: Shown & { readonly here: Here }) {
  const { t, f } = useWords();
  if (differences.length === 0) return null;
  return (
    <Section id="differences" title={t("bank.differencesTitle")} lead={t("bank.differencesLead")}>
      {compared === null ? null : (
        <p className="text-muted">
          {t("bank.comparedAt", { date: f.dateTime(compared.at), count: f.number(compared.transactions) })}
        </p>
      )}
      <ul className="statement-lines">
        {differences.map((difference) => (
          <li key={difference.id} className="statement-line" data-difference={difference.kind}>
            <Facts difference={difference} />
            <CloseForm difference={difference} here={here} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Facts({ difference }: { readonly difference: Difference }) {
  const { t, f } = useWords();
  const { kind, source, movement, movedAt, gone } = difference;
  return (
    <>
      <div className="statement-line-head">
        <Instant at={movedAt.toISOString()} text={f.dateTime(movedAt)} />
        <strong className="figure">{source}</strong>
        <span className="text-muted">{movement}</span>
        {gone ? (
          <StatusWord tone="good">{t("bank.differenceGone")}</StatusWord>
        ) : (
          <StatusWord tone="bad">
            {t(`bank.difference_${kind}` as MessageKey & `bank.difference_${string}`)}
          </StatusWord>
        )}
      </div>
      <p>
        {t("bank.differenceThere", { amount: "" })}{" "}
        <Figure amount={difference.providerAmount} of={difference} />
        {" · "}
        {t("bank.differenceHere", { amount: "" })} <Figure amount={difference.booksAmount} of={difference} />
      </p>
    </>
  );
}

/** The provider may move currencies that the house does not trade in. */
function Figure({ amount, of: { currency } }: { readonly amount: bigint | null; readonly of: Difference }) {
  if (amount === null) return "–";
  if (isCurrency(currency)) return <Amount amount={amount} currency={currency} />;
  return <span className="figure">{`${toDecimal(minor(amount))} ${currency}`}</span>;
}

function CloseForm({ difference: { id }, here }: { readonly difference: Difference; readonly here: Here }) {
  const { lang, t } = useWords();
  const sent = useDeed("close-difference");
  return (
    <DeedForm
      name="close-difference"
      scope={id}
      mine={sent.refused && sent.value("difference") === id}
      action={pathsIn(lang).desk.paymentCommand("close-difference", here)}
      labels={{ reason: t("bank.differenceReason") }}
    >
      {(deed, idOf) => (
        <>
          <HiddenField name="difference" value={id} />
          <TextField
            name="reason"
            id={idOf("reason")}
            label={t("bank.differenceReason")}
            error={deed.error("reason")}
            defaultValue={deed.value("reason")}
            autoComplete="off"
          />
          <FormActions>
            <Button small>{t("bank.differenceButton")}</Button>
          </FormActions>
        </>
      )}
    </DeedForm>
  );
}
