import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { Amount } from "./amount.tsx";
import { useMine } from "./line-forms.tsx";
import type { Here, Line } from "./statement-types.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

type Props = { readonly line: Line; readonly here: Here };
type Back = Line["backs"][number];

/** Asks that what is left of a receipt goes back to who sent it. */
export function ReturnReceiptForm({ line, here }: Props) {
  const { lang, t, f } = useWords();
  return (
    <DeedForm
      name="return-receipt"
      scope={line.id}
      mine={useMine("return-receipt", line.id)}
      action={pathsIn(lang).desk.paymentCommand("return-receipt", here)}
      labels={{ amount: t("returns.amount"), reason: t("returns.reason") }}
    >
      {(deed, idOf) => (
        <>
          <HiddenField name="line" value={line.id} />
          <p className="text-muted">{t("returns.lead")}</p>
          <TextField
            name="amount"
            id={idOf("amount")}
            label={t("returns.amount")}
            hint={t("returns.amountHint", { most: f.money(line.left, line.currency) })}
            error={deed.error("amount")}
            defaultValue={deed.value("amount")}
            width="medium"
            inputMode="decimal"
            autoComplete="off"
            optional={t("common.optional")}
          />
          <TextField
            name="reason"
            id={idOf("reason")}
            label={t("returns.reason")}
            error={deed.error("reason")}
            defaultValue={deed.value("reason")}
            autoComplete="off"
          />
          <FormActions>
            <Button small>{t("returns.button")}</Button>
          </FormActions>
        </>
      )}
    </DeedForm>
  );
}

/** A return that has not left yet. */
export function mayBeWithdrawn({ state }: Pick<Back, "state">): boolean {
  return state === "requested" || state === "approved";
}

/** What goes or went back of a receipt, who wanted it, and what finance can do about it. */
export function ReceiptReturns({ line, here }: Props) {
  const { t, f } = useWords();
  return (
    <section aria-label={t("returns.title")}>
      <p>
        <strong>{t("returns.title")}</strong>
      </p>
      <ul className="row-list">
        {line.backs.map((back) => (
          <li key={back.id} data-return={back.id} data-state={back.state}>
            <Amount amount={back.amount} currency={line.currency} />
            <StatusWord tone={tones[back.state]}>{t(`returns.state_${back.state}`)}</StatusWord>
            <span className="row-note">
              {t("returns.by", { name: back.askedBy, date: f.dateTime(back.requestedAt) })} · {back.reason}
              {back.approvedBy === "" ? null : ` · ${t("returns.approvedBy", { name: back.approvedBy })}`}
              {back.withdrawnFor === ""
                ? null
                : ` · ${t("returns.withdrawnBy", { name: back.withdrawnBy, reason: back.withdrawnFor })}`}
            </span>
            {back.state === "approved" ? <HowToSend line={line} back={back} /> : null}
            <Deeds back={back} here={here} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = { requested: "waiting", approved: "waiting", returned: "good", cancelled: "neutral" } as const;

function HowToSend({ line, back }: { readonly line: Line; readonly back: Back }) {
  const { t, f } = useWords();
  return (
    <span className="row-note break-words">
      {back.inFile === null ? null : `${t("transfers.inFile", { date: f.dateTime(back.inFile) })} · `}
      {line.partyAccount === ""
        ? t("returns.noAccount")
        : t("returns.toAccount", { account: line.partyAccount })}{" "}
      {t("returns.code")}: <strong className="figure">{back.code}</strong>
    </span>
  );
}

function Deeds({ back, here }: { readonly back: Back; readonly here: Here }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang).desk;
  if (!mayBeWithdrawn(back)) return null;
  return (
    <>
      {back.state === "requested" && !back.mine ? (
        <form method="post" name="approve-return" action={paths.paymentCommand("approve-return", here)}>
          <HiddenField name="return" value={back.id} />
          <Button small>{t("returns.approve")}</Button>
        </form>
      ) : null}
      {back.state === "requested" && back.mine ? <span className="row-note">{t("returns.mine")}</span> : null}
      <WithdrawForm
        of="return"
        id={back.id}
        warning={back.inFile === null ? undefined : t("returns.withdrawInFile")}
        here={here}
      />
    </>
  );
}
