import { claimSides, questionDays } from "#app/domain/claims/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";

type Props = { readonly claimId: string };

/** Staff ask one side something before they settle, with a term to reply in. */
export function AskClaimForm({ claimId }: Props) {
  const { lang, t } = useWords();
  const { refused } = useDeed("ask-claim");
  return (
    <Disclosure summary={t("claims.askTitle")} open={refused}>
      <DeedForm
        name="ask-claim"
        action={pathsIn(lang).desk.claimCommand(claimId, "ask")}
        labels={{ side: t("claims.askSide"), days: t("claims.askDays"), comment: t("claims.askText") }}
      >
        {(deed, idOf) => (
          <>
            <p className="text-muted">{t("claims.askLead")}</p>
            <div className="form-grid">
              <SelectField
                name="side"
                id={idOf("side")}
                label={t("claims.askSide")}
                placeholder={t("orders.claimChoose")}
                defaultValue={deed.value("side")}
                error={deed.error("side")}
                options={claimSides.map((side) => ({ value: side, label: t(`orders.who_${side}`) }))}
              />
              <SelectField
                name="days"
                id={idOf("days")}
                label={t("claims.askDays")}
                defaultValue={deed.value("days", "2")}
                error={deed.error("days")}
                options={questionDays.map((days) => ({
                  value: String(days),
                  label: t("claims.days", { count: days }),
                }))}
              />
            </div>
            <TextArea
              name="comment"
              id={idOf("comment")}
              label={t("claims.askText")}
              defaultValue={deed.value("comment")}
              error={deed.error("comment")}
              rows={3}
              maxLength={2000}
            />
            <div>
              <Button>{t("claims.ask")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
