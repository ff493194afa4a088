import type { LeftOut } from "#app/domain/catalogue/filter.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { CataloguePage } from "#app/queries/catalogue.server.ts";
import { useFacetLabel } from "./facet-words.ts";

/** What one choice that narrows the results is called. */
export function useChoiceName(
  facets: CataloguePage["facets"],
): (left: LeftOut, price: LeftOut["filter"]) => string {
  const { t, f } = useWords();
  const label = useFacetLabel();
  const plain = (price: bigint): string => f.price(price, "").trim();
  return ({ facet, value }, { minPrice, maxPrice, maxMoq }) => {
    if (facet === "inStock") return t("catalogue.facet_inStock");
    if (facet === "minPrice") return t("catalogue.priceFrom", { price: plain(minPrice ?? 0n) });
    if (facet === "maxPrice") return t("catalogue.priceTo", { price: plain(maxPrice ?? 0n) });
    if (facet === "maxMoq")
      return maxMoq === null ? "" : t("catalogue.moqTo", { quantity: f.tonnes(maxMoq) });
    const known = facets[facet].find((choice) => choice.value === value);
    return label(facet, known ?? { value, label: "" });
  };
}
