import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { ErrorSummary } from "#app/ui/kit/error-summary.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import { MinimumOrder, Tonnes, UnitPrice } from "../listings/amounts.tsx";
import { AvailabilityWord } from "../listings/availability-word.tsx";
import { QuotationPanel } from "./quotation-panel.tsx";

/** What can be done with a listing: order it, or keep it for later. */
export function OrderPanel(listing: ListingPage) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const orderable = listing.availability === "in_stock" || listing.availability === "pre_order";
  const best = listing.tiers.at(-1);
  return (
    <div className="order-panel">
      <p className="order-price">
        {best !== undefined && listing.tiers.length > 1 ? (
          <>
            <UnitPrice price={best.price} currency={listing.currency} /> –{" "}
          </>
        ) : null}
        <UnitPrice price={listing.tiers[0]?.price ?? listing.unitPrice} currency={listing.currency} />
        <span className="card-price-unit"> {t("catalogue.perKg")}</span>
      </p>
      <p className="order-terms">
        <span translate="no">
          {listing.incoterm} {listing.place}
        </span>
        <br />
        <MinimumOrder minimum={listing.minimumOrder} />
      </p>
      <p>
        <AvailabilityWord
          availability={listing.availability}
          from={listing.availableFrom}
          today={listing.today}
        >
          {orderable ? <Tonnes quantity={listing.available} /> : null}
        </AvailabilityWord>
      </p>
      {orderable && listing.mayBuy ? <BasketForm {...listing} /> : null}
      {listing.mayBuy ? <QuotationPanel {...listing} /> : null}
      {orderable ? null : <p>{t("catalogue.orderNone")}</p>}
      {listing.mayBuy ? null : <p className="text-muted">{t("catalogue.orderNotBuyer")}</p>}
      {listing.alcohol ? <p className="text-muted">{t("catalogue.orderAlcohol")}</p> : null}
      {listing.mayBuy ? (
        <form method="post" name="save-favourite" action={paths.saveFavourite(listing.slug)}>
          <HiddenField name="saved" value={listing.favourite ? "no" : "yes"} />
          {listing.favourite ? (
            <span className="status-word">
              <Icon name="check" size={18} />
              {t("catalogue.favouriteSaved")}
            </span>
          ) : null}
          <Button tone="quiet" icon={listing.favourite ? undefined : "heart"}>
            {listing.favourite ? t("catalogue.favouriteRemove") : t("catalogue.favourite")}
          </Button>
        </form>
      ) : null}
    </div>
  );
}

function BasketForm(listing: ListingPage) {
  const { lang, t, f } = useWords();
  const deed = useDeed("add-to-basket");
  return (
    <form
      className="stack"
      method="post"
      name="add-to-basket"
      action={pathsIn(lang).addToBasket(listing.slug)}
    >
      {deed.summary.length > 0 ? (
        <ErrorSummary
          title={t("common.errorSummary")}
          errors={deed.summary.map(({ field, message }) =>
            field === "" ? { message } : { name: field, message },
          )}
        />
      ) : null}
      <NumberField
        name="quantityKg"
        label={t("catalogue.orderQuantity")}
        hint={t("catalogue.orderHint", { minimum: f.kg(listing.minimumOrder) })}
        unit={t("common.kg")}
        width="full"
        error={deed.error("quantityKg")}
        defaultValue={deed.value("quantityKg", toKgDecimal(listing.quantity))}
      />
      <Button tone="primary" wide icon="basket">
        {t("catalogue.orderButton")}
      </Button>
    </form>
  );
}
