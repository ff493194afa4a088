import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { BasketLineView, BasketView } from "#app/queries/basket.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Amount, UnitPrice, Weight } from "./amounts.tsx";
import { BasketChanges } from "./basket-changes.tsx";
import { LineDifferences } from "./basket-difference.tsx";
import { MayOrder } from "./basket-page.tsx";
import { BasketTotals } from "./basket-totals.tsx";
import { isAboveLimit, LimitHint, PlaceOrdersForm } from "./place-orders-form.tsx";
import { asRefused } from "./refused-differences.ts";
import { RemoveLineForm } from "./remove-line-form.tsx";

type Props = { readonly basket: BasketView; readonly formToken: string };

/** The orders that will be made, and what they need to know beyond the goods. */
export function CheckoutPage({ basket, formToken }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { refusal } = useDeed("place-orders");
  const trail = [
    { label: t("basket.title"), href: paths.buyer.basket() },
    { label: t("basket.checkoutTitle") },
  ];
  if (basket.groups.length === 0) {
    return (
      <>
        <Breadcrumbs label={t("common.buyer")} trail={trail} />
        <PageHeading title={t("basket.checkoutTitle")} />
        <EmptyState
          icon="basket"
          title={t("basket.emptyTitle")}
          action={<ButtonLink href={paths.buyer.orders()}>{t("orders.listTitleBuyer")}</ButtonLink>}
        >
          {t("basket.emptyText")}
        </EmptyState>
      </>
    );
  }
  const mayPlace = basket.mayOrder && basket.buyerStop === null;
  return (
    <>
      <Breadcrumbs label={t("common.buyer")} trail={trail} />
      <PageHeading
        title={t("basket.checkoutTitle")}
        lead={t("basket.checkoutLead", { count: basket.groups.length })}
      />
      <div className="stack">
        <MayOrder basket={basket} />
        <BasketChanges basket={basket} on="checkout" />
        {mayPlace && isAboveLimit(basket) ? <LimitHint basket={basket} /> : null}
      </div>
      <Columns kind="aside">
        <div>{mayPlace ? <PlaceOrdersForm basket={basket} formToken={formToken} /> : null}</div>
        <div>
          {basket.groups.map((group, index) => (
            <Section
              key={group.key}
              id={`order-${index + 1}`}
              title={t("basket.orderOf", { producer: group.producer })}
            >
              <p className="text-muted">{`${group.incoterm} ${group.place}`}</p>
              {group.lines.map((line) => (
                <CheckoutLine key={line.lineId} line={asRefused(line, refusal)} mayOrder={basket.mayOrder} />
              ))}
              <p className="basket-total">
                <span>{t("basket.total")}</span>
                <Amount amount={group.total} currency={group.currency} />
              </p>
            </Section>
          ))}
          <Section id="totals" title={t("basket.totals")}>
            <BasketTotals basket={basket} />
            <p className="mt-3">
              <a href={paths.buyer.basket()}>{t("basket.backToBasket")}</a>
            </p>
          </Section>
        </div>
      </Columns>
    </>
  );
}

/** What is ordered at which price; where it is not as the buyer was shown, how, and the way out. */
function CheckoutLine({ line, mayOrder }: { readonly line: BasketLineView; readonly mayOrder: boolean }) {
  return (
    <div className="basket-line" id={`line-${line.lineId}`} data-line={line.lineId}>
      <div>
        <p className="basket-title">{line.title}</p>
        <p className="text-muted">
          <Weight grams={line.quantity} /> ×{" "}
          <UnitPrice price={line.shown.price} currency={line.shown.currency} />
        </p>
      </div>
      <p className="basket-amount">
        <Amount amount={line.total} currency={line.shown.currency} />
      </p>
      <LineDifferences line={line} />
      {line.differences.length > 0 && mayOrder ? (
        <div className="basket-wide">
          <RemoveLineForm line={line} on="checkout" />
        </div>
      ) : null}
    </div>
  );
}
