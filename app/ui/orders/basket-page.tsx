import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { BasketLineView, BasketView } from "#app/queries/basket.server.ts";
import type { ReorderedView } from "#app/queries/reordered.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import { Amount, UnitPrice, Weight, weightText } from "./amounts.tsx";
import { BasketChanges } from "./basket-changes.tsx";
import { LineDifferences } from "./basket-difference.tsx";
import { BasketTotals } from "./basket-totals.tsx";
import { RemoveLineForm } from "./remove-line-form.tsx";
import { Reordered } from "./reordered.tsx";

type Props = {
  readonly basket: BasketView;
  /** The order that has just been ordered again, with what of it is not here. */
  readonly reordered: ReorderedView | null;
};

/** The buyer's basket, one part for each order it will make. */
export function BasketPage({ basket, reordered }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  if (basket.groups.length === 0) {
    return (
      <>
        <PageHeading title={t("basket.title")} />
        <Reordered reordered={reordered} />
        <EmptyState
          icon="basket"
          title={t("basket.emptyTitle")}
          action={<ButtonLink href={paths.catalogue()}>{t("basket.toCatalogue")}</ButtonLink>}
        >
          {t("basket.emptyText")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeading title={t("basket.title")} lead={t("basket.lead")} />
      <div className="stack">
        <Reordered reordered={reordered} />
        <MayOrder basket={basket} />
        <BasketChanges basket={basket} on="basket" />
      </div>
      <Columns kind="aside">
        <div>
          {basket.groups.map((group, index) => (
            <Section
              key={group.key}
              id={`order-${index + 1}`}
              title={t("basket.orderOf", { producer: group.producer })}
              action={<span className="text-muted">{`${group.incoterm} ${group.place}`}</span>}
            >
              {group.lines.map((line) => (
                <Line key={line.lineId} line={line} mayOrder={basket.mayOrder} />
              ))}
              <p className="basket-total">
                <span>{t("basket.total")}</span>
                <Amount amount={group.total} currency={group.currency} />
              </p>
            </Section>
          ))}
        </div>
        <div>
          <Section id="totals" title={t("basket.totals")}>
            <BasketTotals basket={basket} />
            {basket.mayOrder && basket.buyerStop === null ? (
              <p className="mt-4">
                <ButtonLink href={paths.buyer.checkout()} tone="primary" wide>
                  {t("basket.checkout")}
                </ButtonLink>
              </p>
            ) : null}
          </Section>
        </div>
      </Columns>
    </>
  );
}

/** What keeps the reader from ordering, if anything does. */
export function MayOrder({ basket }: { readonly basket: BasketView }) {
  const { lang, t } = useWords();
  if (!basket.mayOrder) return <Notice kind="info">{t("basket.readOnly")}</Notice>;
  if (basket.buyerStop === null) return null;
  const expired = basket.buyerStop === "verification-expired";
  return (
    <Notice kind="warning" title={t(expired ? "basket.expiredTitle" : "basket.notVerifiedTitle")}>
      <p>{t(expired ? "basket.expiredText" : "basket.notVerifiedText")}</p>
      <p>
        <a href={pathsIn(lang).company.home()}>{t("basket.toCompany")}</a>
      </p>
    </Notice>
  );
}

function Line({ line, mayOrder }: { readonly line: BasketLineView; readonly mayOrder: boolean }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <div className="basket-line" id={`line-${line.lineId}`} data-line={line.lineId}>
      <div>
        <p className="basket-title">
          {line.slug === null ? line.title : <a href={paths.listing(line.slug)}>{line.title}</a>}
        </p>
        <p className="text-muted">
          {[line.variety, line.packaging].filter((part) => part !== "").join(" · ")}
        </p>
        <p className="text-muted">
          <UnitPrice price={line.shown.price} currency={line.shown.currency} /> {t("common.perKg")}
        </p>
        {line.preOrder === 0n ? null : (
          <p data-preorder={toKgDecimal(line.preOrder)}>
            <StatusWord tone="waiting">{t("lots.preOrder", { kg: f.kg(line.preOrder) })}</StatusWord>
          </p>
        )}
      </div>
      <p className="basket-amount">
        <Amount amount={line.total} currency={line.shown.currency} />
      </p>
      <LineDifferences line={line} />
      <div className="basket-figures basket-wide">
        {mayOrder ? (
          <>
            <ChangeQuantity line={line} />
            <RemoveLineForm line={line} on="basket" />
          </>
        ) : (
          <Weight grams={line.quantity} />
        )}
      </div>
    </div>
  );
}

function ChangeQuantity({ line }: { readonly line: BasketLineView }) {
  const { lang, t, f } = useWords();
  const sent = useDeed("change-quantity");
  const mine = sent.refused && sent.value("line") === line.lineId;
  const own = toKgDecimal(line.quantity);
  const hint =
    line.minimum === null || line.available === null
      ? undefined
      : t("basket.quantityHint", {
          minimum: weightText(line.minimum, t, f),
          available: weightText(line.available, t, f),
        });
  return (
    <form
      method="post"
      name="change-quantity"
      action={pathsIn(lang).buyer.basketCommand("change-quantity")}
      className="basket-quantity"
      noValidate
    >
      <HiddenField name="line" value={line.lineId} />
      <NumberField
        name="quantityKg"
        id={`quantityKg-${line.lineId}`}
        label={t("basket.quantity")}
        aria-label={t("basket.quantityOf", { goods: line.title })}
        hint={hint}
        unit={t("common.kg")}
        defaultValue={mine ? sent.value("quantityKg", own) : own}
        error={mine ? sent.error("quantityKg") : undefined}
      />
      <Button>{t("basket.change")}</Button>
    </form>
  );
}
