import { isIncoterm } from "#app/domain/incoterms.ts";
import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { useWords } from "#app/i18n/context.tsx";

type Choice = { readonly value: string; readonly label: string };

/** What a choice of a filter is called: by the data where they name it, else by our own words. */
export function useFacetLabel(): (facet: string, choice: Choice) => string {
  const { t, f } = useWords();
  return (facet, { value, label }) => {
    if (label !== "") return label;
    if (facet === "month") return f.month(Number(value));
    if (facet === "incoterm" && isIncoterm(value)) return `${value} · ${t(`words.incoterm_${value}`)}`;
    const certificate = certificateKinds.find((kind) => kind === value);
    return certificate === undefined ? value : t(`words.certificate_${certificate}`);
  };
}
