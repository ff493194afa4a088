import { claimReasons } from "#app/domain/claims/states.ts";
import { ruleOf } from "#app/domain/incoterms.ts";
import { sumGrams, toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import { weightText } from "../orders/amounts.tsx";
import { ClaimPhotoFields } from "./claim-photo-fields.tsx";

type Props = { readonly order: OrderView; readonly action: string };

/** A claim about goods received, or a report of goods in trouble on the road. */
export function OpenClaimForm({ order, action }: Props) {
  const { t, f } = useWords();
  const missing = sumGrams(order.lines.map((line) => line.missingUnclaimed));
  const short = missing > 0n;
  const refused = useDeed("open-claim").refused;
  const road = order.state === "shipped";
  const reasons = claimReasons[road ? "shipped" : "delivered"];
  const risk = t(`orders.risk_${ruleOf(order.incoterm).risk}`);
  return (
    <Disclosure summary={t(road ? "orders.claimRoadTitle" : "orders.claimOpenTitle")} open={refused || short}>
      <DeedForm
        name="open-claim"
        action={action}
        files
        labels={{
          reason: t("orders.claimReason"),
          comment: t("orders.claimComment"),
          photos: t("orders.claimPhotos"),
        }}
      >
        {(deed, idOf) => (
          <>
            <p className="text-muted">
              {road ? t("orders.claimRoadLead", { risk }) : t("orders.claimOpenLead")}
            </p>
            {short ? <p>{t("claims.shortage", { weight: weightText(missing, t, f) })}</p> : null}
            <SelectField
              name="reason"
              id={idOf("reason")}
              label={t("orders.claimReason")}
              placeholder={t("orders.claimChoose")}
              defaultValue={deed.value("reason", short ? "shortage" : "")}
              error={deed.error("reason")}
              options={reasons.map((reason) => ({ value: reason, label: t(`orders.claim_${reason}`) }))}
            />
            {order.lines.map((line, index) => {
              const field = `lines[${index}].quantityKg`;
              return (
                <div key={line.id}>
                  <HiddenField name={`lines[${index}].line`} value={line.id} />
                  <NumberField
                    name={field}
                    id={idOf(field)}
                    label={t("orders.claimQuantity", { goods: line.title })}
                    hint={index === 0 ? t("claims.quantityHint") : undefined}
                    optional={t("common.optional")}
                    unit={t("common.kg")}
                    defaultValue={deed.value(
                      field,
                      line.missingUnclaimed > 0n ? toKgDecimal(line.missingUnclaimed) : "",
                    )}
                    error={deed.error(field)}
                  />
                </div>
              );
            })}
            <TextArea
              name="comment"
              id={idOf("comment")}
              label={t("orders.claimComment")}
              defaultValue={deed.value("comment")}
              error={deed.error("comment")}
              maxLength={2000}
            />
            <ClaimPhotoFields deed={deed} idOf={idOf} />
            <div>
              <Button tone="danger">{t(road ? "orders.claimRoad" : "orders.claimOpen")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
