import { priceToDecimal } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CataloguePage, FacetChoice } from "#app/queries/catalogue.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxGroup } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import { useFacetLabel } from "./facet-words.ts";

/** The form that the search line and the sort order belong to, wherever they stand. */
export const FILTER_FORM = "catalogue-filter";

type FilterFormProps = Pick<CataloguePage, "filter" | "facets" | "countedTo">;

const groups = [
  { facet: "category", open: true },
  { facet: "commodity", open: false },
  { facet: "region", open: false },
  { facet: "month", open: false },
  { facet: "incoterm", open: false },
  { facet: "certificate", open: false },
] as const;

/** Everything by which goods are narrowed: a plain form that answers with an address. */
export function FilterForm({ filter, facets, countedTo }: FilterFormProps) {
  const { lang, t } = useWords();
  const label = useFacetLabel();
  const countOf = ({ count }: FacetChoice) => ({
    value: Math.min(count, countedTo),
    text: count > countedTo ? t("catalogue.more", { count: String(countedTo) }) : String(count),
  });
  const stocked = facets.inStock[0];
  return (
    <form id={FILTER_FORM} className="filter-form" method="get" action={pathsIn(lang).catalogue()}>
      {groups.map(({ facet, open }) =>
        facets[facet].length === 0 ? null : (
          <Disclosure
            key={facet}
            summary={t(`catalogue.facet_${facet}`)}
            open={open || facets[facet].some(({ chosen }) => chosen)}
          >
            <CheckboxGroup
              name={facet}
              label={<span className="sr-only">{t(`catalogue.facet_${facet}`)}</span>}
              compact
              choices={facets[facet].map((choice) => ({
                value: choice.value,
                label: label(facet, choice),
                count: countOf(choice),
              }))}
              defaultValues={facets[facet].filter(({ chosen }) => chosen).map(({ value }) => value)}
            />
          </Disclosure>
        ),
      )}
      <fieldset className="filter-prices">
        <legend className="field-legend">{t("catalogue.facet_price")}</legend>
        <div className="filter-pair">
          <NumberField
            name="minPrice"
            label={t("catalogue.minPrice")}
            unit="BYN"
            defaultValue={filter.minPrice === null ? "" : priceToDecimal(filter.minPrice)}
          />
          <NumberField
            name="maxPrice"
            label={t("catalogue.maxPrice")}
            unit="BYN"
            defaultValue={filter.maxPrice === null ? "" : priceToDecimal(filter.maxPrice)}
          />
        </div>
      </fieldset>
      <NumberField
        name="maxMoq"
        label={t("catalogue.maxMoq")}
        unit={t("common.kg")}
        width="full"
        defaultValue={filter.maxMoq === null ? "" : toKgDecimal(filter.maxMoq)}
      />
      <label className="choice" htmlFor="inStock">
        <input type="checkbox" id="inStock" name="inStock" value="yes" defaultChecked={filter.inStock} />
        <span>{t("catalogue.facet_inStock")}</span>
        {stocked === undefined ? null : (
          <span className="choice-count" data-count={countOf(stocked).value}>
            {countOf(stocked).text}
          </span>
        )}
      </label>
      <Button wide icon="filter">
        {t("catalogue.filtersApply")}
      </Button>
    </form>
  );
}
