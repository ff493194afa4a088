import { LONGEST_NAME, searchFields } from "#app/domain/catalogue/saved-search.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CataloguePage } from "#app/queries/catalogue.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { useFacetLabel } from "../catalogue/facet-words.ts";

type Props = Pick<CataloguePage, "filter" | "facets" | "correctedTo">;

const lists = ["category", "commodity", "region", "month", "certificate", "incoterm"] as const;

/** Keeps the catalogue's present state under a name; the address the form is sent to is that state. */
export function SaveSearchForm({ filter, facets, correctedTo }: Props) {
  const { lang, t } = useWords();
  const label = useFacetLabel();
  const { refused } = useDeed("save-search");
  // What the words were taken for is what was found, and is what will be looked for.
  const asked = { ...filter, q: correctedTo ?? filter.q };
  const chosen = lists.flatMap((facet) =>
    facets[facet].filter((choice) => choice.chosen).map((choice) => label(facet, choice)),
  );
  const parts = [asked.q, ...chosen].filter((part) => part !== "");
  const suggested = [...(parts.join(", ") || t("finding.everything"))].slice(0, LONGEST_NAME).join("");
  const nameLabel = t("finding.searchName");
  return (
    <Disclosure summary={t("finding.saveSearch")} open={refused}>
      <DeedForm
        name="save-search"
        action={pathsIn(lang).saveSearch(searchFields(asked))}
        labels={{ name: nameLabel }}
      >
        {(deed, idOf) => (
          <>
            <TextField
              name="name"
              id={idOf("name")}
              label={nameLabel}
              maxLength={LONGEST_NAME}
              error={deed.error("name")}
              defaultValue={deed.value("name", suggested)}
            />
            <CheckboxField
              name="mails"
              id={idOf("mails")}
              label={t("finding.mailsWanted")}
              hint={t("finding.mailsHint")}
              defaultChecked={!deed.refused || deed.value("mails") !== ""}
            />
            <FormActions>
              <Button>{t("finding.saveSearchButton")}</Button>
            </FormActions>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
