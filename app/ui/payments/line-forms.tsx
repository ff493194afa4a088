import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import type { Here, Line } from "./statement-types.ts";

/** Of the forms of all lines, whether this line's was the one that was sent. */
export function useMine(form: string, lineId: string): boolean {
  const deed = useDeed(form);
  return deed.refused && deed.value("line") === lineId;
}

type Props = { readonly line: Line; readonly here: Here };

/** Takes a receipt off what it was matched to. */
export function UndoForm({ line, here }: Props) {
  const { lang, t } = useWords();
  return (
    <DeedForm
      name="undo-match"
      scope={line.id}
      mine={useMine("undo-match", line.id)}
      action={pathsIn(lang).desk.paymentCommand("undo-match", here)}
      labels={{ reason: t("bank.undoReason") }}
    >
      {(deed, idOf) => (
        <>
          <HiddenField name="line" value={line.id} />
          <TextField
            name="reason"
            id={idOf("reason")}
            label={t("bank.undoReason")}
            error={deed.error("reason")}
            defaultValue={deed.value("reason")}
            autoComplete="off"
          />
          <FormActions>
            <Button small>{t("bank.undoButton")}</Button>
          </FormActions>
        </>
      )}
    </DeedForm>
  );
}

const targetWords = {
  payout: "bank.explainPayout",
  refund: "bank.explainRefund",
  return: "bank.explainReturn",
} as const;

/** Says what a debit was for. */
export function ExplainForm({ line, here }: Props) {
  const { lang, t } = useWords();
  const [only] = line.targets;
  return (
    <DeedForm
      name="explain-debit"
      scope={line.id}
      mine={useMine("explain-debit", line.id)}
      action={pathsIn(lang).desk.paymentCommand("explain-debit", here)}
      labels={{ target: t("bank.explainTarget"), reason: t("bank.explainReason") }}
    >
      {(deed, idOf) => (
        <>
          <HiddenField name="line" value={line.id} />
          <SelectField
            name="target"
            id={idOf("target")}
            label={t("bank.explainTarget")}
            error={deed.error("target")}
            defaultValue={deed.value("target", line.targets.length === 1 ? (only?.value ?? "") : "")}
            placeholder={t("bank.matchChoose")}
            options={[
              ...line.targets.map(({ kind, value, number, name }) => ({
                value,
                label: t(targetWords[kind], { number, name }),
              })),
              { value: "fee", label: t("bank.explainFee") },
            ]}
          />
          <TextField
            name="reason"
            id={idOf("reason")}
            label={t("bank.explainReason")}
            error={deed.error("reason")}
            defaultValue={deed.value("reason")}
            autoComplete="off"
            optional={t("common.optional")}
          />
          <FormActions>
            <Button small>{t("bank.explainButton")}</Button>
          </FormActions>
        </>
      )}
    </DeedForm>
  );
}

/** A receipt is a payout that came back. */
export function ReturnForm({ line, here }: Props) {
  const { lang, t, f } = useWords();
  const [only] = line.returned;
  return (
    <DeedForm
      name="return-payout"
      scope={line.id}
      mine={useMine("return-payout", line.id)}
      action={pathsIn(lang).desk.paymentCommand("return-payout", here)}
      labels={{ payout: t("bank.reversePayout") }}
    >
      {(deed, idOf) => (
        <>
          <HiddenField name="line" value={line.id} />
          <SelectField
            name="payout"
            id={idOf("payout")}
            label={t("bank.reversePayout")}
            error={deed.error("payout")}
            defaultValue={deed.value("payout", line.returned.length === 1 ? (only?.id ?? "") : "")}
            placeholder={t("bank.matchChoose")}
            options={line.returned.map(({ id, number, producer, amount }) => ({
              value: id,
              label: t("bank.reverseOption", { number, producer, amount: f.money(amount, line.currency) }),
            }))}
          />
          <FormActions>
            <Button small>{t("bank.returnButton")}</Button>
          </FormActions>
        </>
      )}
    </DeedForm>
  );
}
