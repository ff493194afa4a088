import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Query = Readonly<Record<string, string | number>>;
type Props = {
  /** What is taken back, as the deed's field names it. */
  readonly of: "refund" | "return";
  readonly id: string;
  /** What is safe and what is not, where that is not plain. */
  readonly warning?: string | undefined;
  readonly here: Query;
};

/** Takes money back that somebody wanted to send: with the reason, on record. */
export function WithdrawForm({ of, id, warning, here }: Props) {
  const { lang, t } = useWords();
  const name = `withdraw-${of}` as const;
  const withdrawing = useDeed(name);
  const mine = withdrawing.refused && withdrawing.value(of) === id;
  return (
    <div className="row-note">
      <Disclosure summary={t("returns.withdrawOpen")} open={mine}>
        <DeedForm
          name={name}
          scope={id}
          mine={mine}
          action={pathsIn(lang).desk.paymentCommand(name, here)}
          labels={{ reason: t("returns.withdrawReason") }}
        >
          {(deed, idOf) => (
            <>
              <HiddenField name={of} value={id} />
              {warning === undefined ? null : <p>{warning}</p>}
              <TextField
                name="reason"
                id={idOf("reason")}
                label={t("returns.withdrawReason")}
                error={deed.error("reason")}
                defaultValue={deed.value("reason")}
                autoComplete="off"
              />
              <FormActions>
                <Button small>{t("returns.withdraw")}</Button>
              </FormActions>
            </>
          )}
        </DeedForm>
      </Disclosure>
    </div>
  );
}
