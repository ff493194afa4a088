import type { Currency, Minor } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly claimId: string; readonly most: Minor; readonly currency: Currency };

/** Staff decide: nothing, a part, or everything. */
export function SettleClaimForm({ claimId, most, currency }: Props) {
  const { lang, t, f } = useWords();
  return (
    <div>
      <h3 className="mb-2">{t("orders.settleTitle")}</h3>
      <DeedForm
        name="settle-claim"
        action={pathsIn(lang).desk.claimCommand(claimId, "settle")}
        labels={{
          outcome: t("orders.settleOutcome"),
          amount: t("orders.settleAmount"),
          comment: t("orders.settleComment"),
        }}
      >
        {(deed, idOf) => (
          <>
            <RadioGroup
              name="outcome"
              id={idOf("outcome")}
              label={t("orders.settleOutcome")}
              defaultValue={deed.value("outcome")}
              error={deed.error("outcome")}
              choices={[
                { value: "refund-part", label: t("orders.settlePart") },
                { value: "refund-all", label: t("orders.settleAll") },
                { value: "reject", label: t("orders.settleReject") },
              ]}
            />
            <NumberField
              name="amount"
              id={idOf("amount")}
              label={t("orders.settleAmount")}
              hint={t("orders.settleAmountHint", { most: f.money(most, currency) })}
              optional={t("common.optional")}
              unit={currency}
              defaultValue={deed.value("amount")}
              error={deed.error("amount")}
            />
            <TextArea
              name="comment"
              id={idOf("comment")}
              label={t("orders.settleComment")}
              defaultValue={deed.value("comment")}
              error={deed.error("comment")}
              maxLength={2000}
            />
            <div>
              <Button tone="primary">{t("orders.settle")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </div>
  );
}
