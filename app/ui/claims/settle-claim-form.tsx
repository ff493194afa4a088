import { toDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskClaimView } from "#app/queries/desk-claims.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly view: DeskClaimView };

/** Staff decide: nothing, a part, or everything. */
export function SettleClaimForm({ view }: Props) {
  const { lang, t, f } = useWords();
  const { claim, asked } = view;
  const { currency } = view.order;
  const { most, cardDisputed } = view.left;
  return (
    <div>
      <h3 className="mb-2">{t("orders.settleTitle")}</h3>
      <DeedForm
        name="settle-claim"
        action={pathsIn(lang).desk.claimCommand(claim.id, "settle")}
        labels={{
          outcome: t("orders.settleOutcome"),
          amount: t("orders.settleAmount"),
          comment: t("orders.settleComment"),
        }}
      >
        {(deed, idOf) => (
          <>
            <HiddenField name="version" value={String(claim.version)} />
            <RadioGroup
              name="outcome"
              id={idOf("outcome")}
              label={t("orders.settleOutcome")}
              defaultValue={deed.value("outcome")}
              error={deed.error("outcome")}
              choices={[
                { value: "refund-part", label: t("orders.settlePart"), disabled: cardDisputed },
                {
                  value: "refund-all",
                  label: t("orders.settleAll"),
                  hint: t("claims.settleAllHint", { amount: f.money(most, currency) }),
                  disabled: cardDisputed,
                },
                { value: "reject", label: t("orders.settleReject") },
              ]}
            />
            <NumberField
              name="amount"
              id={idOf("amount")}
              label={t("orders.settleAmount")}
              hint={t("orders.settleAmountHint", { most: f.money(most, currency) })}
              unit={currency}
              defaultValue={deed.value("amount", asked === null ? "" : toDecimal(asked))}
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
