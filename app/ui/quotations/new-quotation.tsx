import { currencies } from "#app/domain/money.ts";
import { addDays } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { QuotableGoods } from "#app/queries/quotable-goods.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { useWishLabels, WishFields } from "./wish-fields.tsx";

/** Days from today to the delivery that the form proposes: time for offers, payment and the road. */
const proposedDays = { from: 21, to: 28 } as const;

type Props = { readonly goods: QuotableGoods; readonly commodity: string };

/** One request to every producer who has the goods on sale. */
export function NewQuotation({ goods, commodity }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const labels = { commodity: t("quotations.commodity"), ...useWishLabels() };
  const { today, groups } = goods;
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("quotations.title"), href: paths.buyer.quotations() },
          { label: t("quotations.newTitle") },
        ]}
      />
      <PageHeading title={t("quotations.newTitle")} lead={t("quotations.newLead")} />
      {groups.length === 0 ? (
        <EmptyState
          icon="search"
          title={t("quotations.refusedNobodySells")}
          action={<ButtonLink href={paths.catalogue()}>{t("quotations.toCatalogue")}</ButtonLink>}
        />
      ) : (
        <DeedForm name="request-quotations" action={paths.buyer.newQuotation()} labels={labels}>
          {(deed, idOf) => (
            <>
              <SelectField
                name="commodity"
                id={idOf("commodity")}
                label={t("quotations.commodity")}
                placeholder={t("quotations.chooseCommodity")}
                defaultValue={deed.value("commodity", commodity)}
                error={deed.error("commodity")}
                required
                options={groups.map((group) => ({
                  label: group.name,
                  options: group.commodities.map(({ slug, name, producers }) => ({
                    value: slug,
                    label: `${name} (${f.number(producers)})`,
                  })),
                }))}
              />
              <WishFields
                deed={deed}
                idOf={idOf}
                from={addDays(today, proposedDays.from)}
                to={addDays(today, proposedDays.to)}
                today={today}
                beside={
                  <SelectField
                    name="currency"
                    id={idOf("currency")}
                    label={t("quotations.targetCurrency")}
                    defaultValue={deed.value("currency", "USD")}
                    error={deed.error("currency")}
                    width="short"
                    options={currencies.map((value) => ({ value, label: value }))}
                  />
                }
              />
              <FormActions>
                <Button tone="primary" icon="mail">
                  {t("quotations.send")}
                </Button>
              </FormActions>
            </>
          )}
        </DeedForm>
      )}
    </>
  );
}
