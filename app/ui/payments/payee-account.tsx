import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { payeeAccount } from "#app/queries/payee-account.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly payee: Awaited<ReturnType<typeof payeeAccount>>;
  /** The reader has just come back from the provider's page. */
  readonly back: boolean;
};

/** The company's account with the card provider: how it stands, what is asked, and the way to answer it. */
export function PayeeAccount({ payee: { account, mayOpen }, back }: Props) {
  const { t } = useWords();
  const state = account === null ? "none" : account.canReceive ? "ready" : "waiting";
  return (
    <Section id="account" title={t("payments.payeeTitle")}>
      <div className="stack" data-payee={state}>
        {back && account !== null ? (
          <Notice kind="info" announce>
            {t("payments.payeeBack")}
          </Notice>
        ) : null}
        {account === null ? <p>{t("payments.payeeNone")}</p> : <Standing account={account} />}
        {state === "ready" ? null : mayOpen ? (
          <OpenForm isNew={account === null} />
        ) : (
          <p className="text-muted">{t("payments.payeeOwners")}</p>
        )}
      </div>
    </Section>
  );
}

function Standing({ account }: { readonly account: NonNullable<Props["payee"]["account"]> }) {
  const { t } = useWords();
  const { canReceive, asked } = account;
  if (canReceive) return <StatusWord tone="good">{t("payments.payeeReady")}</StatusWord>;
  return (
    <>
      <StatusWord tone="waiting">{t("payments.payeeNotReady")}</StatusWord>
      {asked.length === 0 ? (
        <p>{t("payments.payeeNothingAsked")}</p>
      ) : (
        <div>
          <p>{t("payments.payeeAsked")}:</p>
          <ul className="list-disc ps-5">
            {asked.map((part) => (
              <li key={part} data-asked={part}>
                {t(`payments.payeeAsk_${part}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function OpenForm({ isNew }: { readonly isNew: boolean }) {
  const { lang, t } = useWords();
  return (
    <DeedForm
      name="open-payee"
      action={pathsIn(lang).producer.payeeAccount()}
      labels={{ currentPassword: t("payments.payeePassword") }}
    >
      {(deed, idOf) => (
        <>
          {isNew ? (
            <TextField
              name="currentPassword"
              id={idOf("currentPassword")}
              label={t("payments.payeePassword")}
              hint={t("payments.payeePasswordHint")}
              type="password"
              autoComplete="current-password"
              width="medium"
              error={deed.error("currentPassword")}
            />
          ) : null}
          <FormActions>
            <Button>{t(isNew ? "payments.payeeOpen" : "payments.payeeGoOn")}</Button>
          </FormActions>
        </>
      )}
    </DeedForm>
  );
}
