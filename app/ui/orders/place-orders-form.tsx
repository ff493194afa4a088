import { mayRestOn } from "#app/domain/orders/credit.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { BasketView } from "#app/queries/basket.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";
import { AgreedTerms, agreeableLines } from "./agreed-terms.tsx";
import { cardHint } from "./card-hint.ts";
import { CreditHint } from "./credit-hint.tsx";

type Props = { readonly basket: BasketView; readonly formToken: string };

/** Where and when the goods are wanted and how they are paid; one press makes all the orders, or none. */
export function PlaceOrdersForm({ basket, formToken }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("place-orders");
  const asks = isAboveLimit(basket);
  // What was typed here stays: the buyer need not leave the form to agree.
  const agreed = agreeableLines(basket);
  const afterDelivery = mayRestOn(basket.credit);
  const card = cardHint(basket, t);
  const wanted = deed.value("paymentTerms", "prepaid");
  return (
    <form
      method="post"
      name="place-orders"
      action={pathsIn(lang).buyer.checkout()}
      className="form"
      noValidate
    >
      <DeedErrors
        deed={deed}
        labels={{
          deliveryAddress: t("basket.deliveryAddress"),
          deliverFrom: t("basket.deliverFrom"),
          deliverTo: t("basket.deliverTo"),
          paymentTerms: t("basket.paymentTerms"),
          paymentMethod: t("basket.paymentMethod"),
          purchaseOrder: t("approvals.purchaseOrder"),
          note: t("basket.note"),
        }}
      />
      <HiddenField name="formToken" value={deed.value("formToken", formToken) || formToken} />
      <h2>{t("basket.deliveryTitle")}</h2>
      <TextArea
        name="deliveryAddress"
        label={t("basket.deliveryAddress")}
        hint={t("basket.deliveryAddressHint")}
        defaultValue={deed.value("deliveryAddress", basket.buyerAddress)}
        error={deed.error("deliveryAddress")}
        autoComplete="street-address"
        rows={2}
        maxLength={500}
      />
      <div className="form-grid">
        <DateField
          name="deliverFrom"
          label={t("basket.deliverFrom")}
          defaultValue={deed.value("deliverFrom", basket.delivery.from)}
          error={deed.error("deliverFrom")}
          width="full"
        />
        <DateField
          name="deliverTo"
          label={t("basket.deliverTo")}
          defaultValue={deed.value("deliverTo", basket.delivery.to)}
          error={deed.error("deliverTo")}
          width="full"
        />
      </div>
      <p className="field-hint">{t("basket.deliverHint")}</p>
      <h2>{t("basket.paymentTitle")}</h2>
      <SelectField
        name="paymentTerms"
        label={t("basket.paymentTerms")}
        hint={<CreditHint credit={basket.credit} />}
        // What cannot be chosen is not kept chosen: the form can be sent again as it stands.
        defaultValue={afterDelivery || wanted !== "net-30" ? wanted : "prepaid"}
        error={deed.error("paymentTerms")}
        options={[
          { value: "prepaid", label: t("basket.terms_prepaid") },
          { value: "30-70", label: t("basket.terms_3070") },
          { value: "net-30", label: t("orderLife.terms_net30"), disabled: !afterDelivery },
        ]}
      />
      <RadioGroup
        name="paymentMethod"
        label={t("basket.paymentMethod")}
        hint={t("basket.held")}
        defaultValue={card.denied ? "bank_transfer" : deed.value("paymentMethod", "bank_transfer")}
        error={deed.error("paymentMethod")}
        choices={[
          { value: "bank_transfer", label: t("basket.method_bank"), hint: t("basket.method_bankHint") },
          { value: "card", label: t("basket.method_card"), hint: card.text, disabled: card.denied },
        ]}
      />
      <TextField
        name="purchaseOrder"
        label={t("approvals.purchaseOrder")}
        hint={t("approvals.purchaseOrderHint")}
        optional={t("common.optional")}
        defaultValue={deed.value("purchaseOrder")}
        error={deed.error("purchaseOrder")}
        maxLength={60}
        autoComplete="off"
      />
      <TextArea
        name="note"
        label={t("basket.note")}
        optional={t("common.optional")}
        defaultValue={deed.value("note")}
        error={deed.error("note")}
        rows={3}
        maxLength={2000}
      />
      <LimitHint basket={basket} />
      {agreed.length === 0 ? null : (
        <>
          <AgreedTerms lines={agreed} />
          <CheckboxField name="agreed" label={t("basket.agreed")} hint={t("basket.agreedHint")} />
        </>
      )}
      <FormActions>
        <Button tone="primary">
          {asks ? t("approvals.askButton") : t("basket.place", { count: basket.groups.length })}
        </Button>
      </FormActions>
      <p className="field-hint">{t(asks ? "approvals.askHint" : "basket.placeHint")}</p>
    </form>
  );
}

/** The purchase as it stands is more than the reader may order alone this month. */
export function isAboveLimit({ byn, limit }: Pick<BasketView, "byn" | "limit">): boolean {
  return limit !== null && byn !== null && byn.amount > limit.left;
}

/** What of the reader's limit is left, and whether this purchase goes to the owners. */
export function LimitHint({ basket }: Pick<Props, "basket">) {
  const { t, f } = useWords();
  const { byn, limit } = basket;
  if (limit === null) return null;
  const left = f.money(limit.left, "BYN");
  if (byn === null || !isAboveLimit(basket)) {
    return (
      <p className="field-hint">{t("approvals.limitLeft", { left, limit: f.money(limit.limit, "BYN") })}</p>
    );
  }
  return (
    <div data-above-limit="">
      <Notice kind="warning" title={t("approvals.aboveTitle")}>
        {t("approvals.aboveText", {
          wanted: f.money(byn.amount, "BYN"),
          left,
          limit: f.money(limit.limit, "BYN"),
        })}
      </Notice>
    </div>
  );
}
