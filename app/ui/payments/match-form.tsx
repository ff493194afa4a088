import { likeliestInstalment } from "#app/domain/payments/likeliest-instalment.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { useMine } from "./line-forms.tsx";
import type { DeskStatements, Here, Line } from "./statement-types.ts";

type Props = { readonly line: Line; readonly tolerances: DeskStatements["tolerances"]; readonly here: Here };

/** Finance says which instalment a receipt is for, and what becomes of what is over or short. */
export function MatchForm({ line, tolerances, here }: Props) {
  const { lang, t, f } = useWords();
  const mine = useMine("match-line", line.id);
  const tolerance = tolerances.find(({ currency }) => currency === line.currency);
  const suggested = likeliestInstalment(line);
  const free = line.left;
  const short = suggested !== undefined && suggested.left > free;
  // Whether there may be something over, only the chosen instalment tells; a guess that takes all of it leaves nothing.
  const over = suggested === undefined || suggested.ended || suggested.left < free;
  return (
    <DeedForm
      name="match-line"
      scope={line.id}
      mine={mine}
      action={pathsIn(lang).desk.paymentCommand("match-line", here)}
      labels={{ payment: t("bank.matchPayment"), writeOff: t("bank.matchWriteOff") }}
    >
      {(deed, idOf) => (
        <>
          <HiddenField name="line" value={line.id} />
          <SelectField
            name="payment"
            id={idOf("payment")}
            label={t("bank.matchPayment")}
            hint={t("bank.matchPaymentHint")}
            error={deed.error("payment")}
            defaultValue={deed.value("payment", suggested?.id ?? "")}
            placeholder={t("bank.matchChoose")}
            options={line.options.map(({ id, number, seq, buyer, left, ended }) => ({
              value: id,
              label: ended
                ? t("bank.matchOptionEnded", { number, seq, buyer })
                : t("bank.matchOption", { number, seq, buyer, left: f.money(left, line.currency) }),
            }))}
          />
          {over ? (
            <SelectField
              name="rest"
              id={idOf("rest")}
              label={t("bank.matchRest")}
              defaultValue={deed.value("rest", "credit")}
              width="medium"
              options={(["credit", "keep"] as const).map((rest) => ({
                value: rest,
                label: t(`bank.matchRest_${rest}`),
              }))}
            />
          ) : null}
          {tolerance === undefined || (suggested !== undefined && !short) ? null : (
            <CheckboxField
              name="writeOff"
              id={idOf("writeOff")}
              label={t("bank.matchWriteOff")}
              hint={t("bank.matchWriteOffHint", { most: f.money(tolerance.amount, tolerance.currency) })}
              error={deed.error("writeOff")}
              defaultChecked={deed.value("writeOff") !== ""}
            />
          )}
          <FormActions>
            <Button small>{t("bank.matchButton")}</Button>
          </FormActions>
        </>
      )}
    </DeedForm>
  );
}
