import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import { OneButton } from "./one-button.tsx";
import { RenewForm } from "./renew-form.tsx";
import { TierFields } from "./tier-fields.tsx";
import { TierLines, Weight } from "./tiers-text.tsx";

/** What takes effect at once, without a review: price, stock, pause, end. */
export function SaleDeeds({ listing }: { readonly listing: ProducerListing }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const can = (move: string) => listing.moves.includes(move);
  const command = (deed: "pause" | "resume" | "archive") => paths.producer.listingCommand(listing.id, deed);
  return (
    <Section id="sale" title={t("listings.saleTitle")} lead={t("listings.saleLead")}>
      <div className="stack">
        {listing.onSale && listing.mayEdit ? (
          <>
            <ChangePrice listing={listing} />
            <ChangeStock listing={listing} />
          </>
        ) : null}
        <RenewForm listing={listing} />
        {can("pause") ? (
          <OneButton
            deed="pause-listing"
            action={command("pause")}
            label={t("listings.pause")}
            hint={t("listings.pauseHint")}
            icon="pause"
          />
        ) : null}
        {can("resume") ? (
          <OneButton
            deed="resume-listing"
            action={command("resume")}
            label={t("listings.resume")}
            hint={t("listings.resumeHint")}
            icon="play"
          />
        ) : null}
        {can("archive") ? (
          <Disclosure summary={t("listings.archive")}>
            <OneButton
              deed="archive-listing"
              action={command("archive")}
              label={t("listings.archiveNow")}
              hint={t("listings.archiveHint")}
              icon="archive"
              tone="danger"
            />
          </Disclosure>
        ) : null}
      </div>
    </Section>
  );
}

function ChangePrice({ listing }: { readonly listing: ProducerListing }) {
  const { lang, t } = useWords();
  const deed = useDeed("change-price");
  const { active, waiting } = listing;
  if (active === null) return null;
  const field = (name: string, stored: string) => {
    const error = deed.error(name);
    return { name, defaultValue: deed.value(name, stored), ...(error === undefined ? {} : { error }) };
  };
  return (
    <>
      {waiting ? (
        <Notice kind="warning" title={t("listings.priceWaitsTitle")}>
          <p>{t("listings.priceWaitsText")}</p>
          <TierLines tiers={waiting.tiers} currency={waiting.currency} />
        </Notice>
      ) : null}
      <Disclosure summary={t("listings.changePrice")} open={deed.refused}>
        <form
          method="post"
          name="change-price"
          action={pathsIn(lang).producer.listingCommand(listing.id, "price")}
          className="stack"
          noValidate
        >
          <DeedErrors deed={deed} idPrefix="price" />
          <p className="field-hint">{t("listings.changePriceHint", { currency: active.currency })}</p>
          <TierFields
            field={field}
            tiers={(waiting ?? active).tiers}
            currency={active.currency}
            idPrefix="price"
          />
          <div>
            <Button>{t("listings.changePriceNow")}</Button>
          </div>
        </form>
      </Disclosure>
    </>
  );
}

function ChangeStock({ listing }: { readonly listing: ProducerListing }) {
  const { lang, t } = useWords();
  const deed = useDeed("change-stock");
  const field = (name: string, stored: string) => ({
    name,
    id: `stock-${name}`,
    defaultValue: deed.value(name, stored),
    error: deed.error(name),
  });
  return (
    <Disclosure summary={t("listings.changeStock")} open={deed.refused}>
      <form
        method="post"
        name="change-stock"
        action={pathsIn(lang).producer.listingCommand(listing.id, "stock")}
        className="stack"
        noValidate
      >
        <DeedErrors deed={deed} idPrefix="stock" />
        <p className="field-hint">
          {t("listings.changeStockHint")} <Weight grams={listing.free} />
        </p>
        <NumberField
          {...field("quantityKg", toKgDecimal(listing.free))}
          label={t("listings.freeQuantity")}
          unit={t("common.kg")}
          required
        />
        <div className="form-grid">
          <DateField
            {...field("availableFrom", listing.availableFrom ?? "")}
            label={t("listings.availableFrom")}
          />
          <DateField {...field("availableTo", listing.availableTo ?? "")} label={t("listings.availableTo")} />
        </div>
        <TextField
          {...field("reason", "")}
          label={t("listings.stockReason")}
          optional={t("common.optional")}
          maxLength={500}
        />
        <div>
          <Button>{t("listings.changeStockNow")}</Button>
        </div>
        <p>
          <a href={pathsIn(lang).producer.lots({ listing: listing.id })}>
            {t("listings.toLots", { count: listing.lots })}
          </a>
        </p>
      </form>
    </Disclosure>
  );
}
