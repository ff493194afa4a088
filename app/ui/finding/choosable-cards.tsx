import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingCardFacts } from "#app/queries/listing-cards.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { ListingCard } from "../listings/listing-card.tsx";

const COMPARE_FORM = "compare";

type CompareProps = {
  /** The page the boxes stand on, to come back to. */
  readonly back: string;
  /** The comparison was asked for with no box ticked. */
  readonly chosenNone: boolean;
};

/** The form that every box to compare belongs to: its answer is an address. */
export function CompareForm({ back, chosenNone }: CompareProps) {
  const { lang, t } = useWords();
  return (
    <form id={COMPARE_FORM} className="compare-bar" method="get" action={pathsIn(lang).buyer.compare()}>
      <HiddenField name="back" value={back} />
      {chosenNone ? (
        <p id="compare-none" className="field-error" role="alert" tabIndex={-1}>
          {t("finding.compareChooseFirst")}
        </p>
      ) : null}
      <p className="fine-print">{t("finding.compareHint")}</p>
      <Button small>{t("finding.compareButton")}</Button>
    </form>
  );
}

/** Puts a listing beside others. */
export function CompareBox({ slug, name }: { readonly slug: string; readonly name: string }) {
  const { t } = useWords();
  return (
    <label className="choice compare-box">
      <input type="checkbox" name="listing" value={slug} form={COMPARE_FORM} />
      <span>
        {t("finding.compare")}
        <span className="sr-only">: {name}</span>
      </span>
    </label>
  );
}

type CardsProps = CompareProps & {
  readonly cards: readonly ListingCardFacts[];
  readonly month: number;
  readonly eager?: number | undefined;
};

/** Listings side by side, for buyers: each may be chosen for the comparison. */
export function ChoosableCards({ cards, month, eager = 0, ...compare }: CardsProps) {
  return (
    <>
      <div className="card-grid">
        {cards.map((card, index) => (
          <div key={card.slug} className="card-choice">
            <ListingCard card={card} month={month} eager={index < eager} />
            <CompareBox
              slug={card.slug}
              name={`${`${card.name} ${card.variety}`.trim()}, ${card.producer}`}
            />
          </div>
        ))}
      </div>
      <CompareForm {...compare} />
    </>
  );
}
