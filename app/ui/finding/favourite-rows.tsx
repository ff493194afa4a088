import type { PlainDate } from "#app/domain/plain-date.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { KeptListing } from "#app/queries/saved.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { MinimumOrder, UnitPrice } from "../listings/amounts.tsx";
import { AvailabilityWord } from "../listings/availability-word.tsx";
import { CompareBox } from "./choosable-cards.tsx";

type RowsProps = { readonly favourites: readonly KeptListing[]; readonly today: PlainDate };

/** Kept listings: the price then and now, whether they can be had, and which have left the market. */
export function FavouriteRows({ favourites, today }: RowsProps) {
  return (
    <ul className="saved-rows">
      {favourites.map((kept) => (
        <FavouriteRow key={kept.slug} kept={kept} today={today} />
      ))}
    </ul>
  );
}

function FavouriteRow({ kept, today }: { readonly kept: KeptListing; readonly today: PlainDate }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { card } = kept;
  const marks =
    card === null
      ? { "data-listing": kept.slug, "data-gone": "yes" }
      : {
          "data-listing": kept.slug,
          "data-status": "published",
          "data-commodity": card.commodity,
          "data-available-kg": toKgDecimal(card.available),
        };
  return (
    <li className="saved-row" {...marks}>
      <div>
        <h3 className="saved-name">
          {card === null ? kept.name : <a href={paths.listing(kept.slug)}>{kept.name}</a>}
        </h3>
        <p className="text-muted">
          {kept.producer} · {t("finding.savedOn", { date: f.shortDate(kept.keptAt) })}
        </p>
        {card === null ? (
          <p>
            <StatusWord tone="neutral">{t("finding.gone")}</StatusWord>
          </p>
        ) : (
          <>
            <PriceThenAndNow kept={kept} />
            <p className="text-muted">
              <span translate="no">
                {card.incoterm} {card.place}
              </span>
              {" · "}
              <MinimumOrder minimum={card.minimumOrder} />
            </p>
            <p>
              <AvailabilityWord availability={card.availability} from={card.availableFrom} today={today} />
            </p>
          </>
        )}
      </div>
      <div className="saved-deeds">
        {card === null ? null : <CompareBox slug={kept.slug} name={`${kept.name}, ${kept.producer}`} />}
        <form method="post" name="remove-favourite" action={paths.buyer.savedCommand("remove-favourite")}>
          <HiddenField name="listing" value={kept.slug} />
          <Button small tone="quiet">
            {t("finding.remove")}
            <span className="sr-only">: {`${kept.name}, ${kept.producer}`}</span>
          </Button>
        </form>
      </div>
    </li>
  );
}

function PriceThenAndNow({ kept: { whenKept, card } }: { readonly kept: KeptListing }) {
  const { t } = useWords();
  if (card === null) return null;
  const now = <UnitPrice price={card.price} currency={card.currency} />;
  if (whenKept === null) {
    return (
      <p className="card-price">
        {now} <span className="card-price-unit">{t("catalogue.perKg")}</span>
      </p>
    );
  }
  const comparable = whenKept.currency === card.currency;
  const change =
    !comparable || whenKept.price === card.price ? "same" : card.price < whenKept.price ? "lower" : "higher";
  return (
    <p className="card-price">
      {now} <span className="card-price-unit">{t("catalogue.perKg")}</span>{" "}
      <span className="saved-then">
        {comparable && change === "same" ? (
          t("finding.priceSame")
        ) : (
          <>
            {change === "same" ? "" : `${t(`finding.price_${change}`)}, `}
            {t("finding.priceThen")} <UnitPrice {...whenKept} />
          </>
        )}
      </span>
    </p>
  );
}
