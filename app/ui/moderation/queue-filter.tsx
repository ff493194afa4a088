import { placeQuery, wholeQueue } from "#app/domain/moderation/queue.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskQueue } from "#app/queries/desk-queue.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

/** Narrows the queue: by words, goods, producer, what was noticed, first listings. Every state is an address. */
export function QueueFilter({ place, choices }: Pick<DeskQueue, "place" | "choices">) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const narrowed = Object.entries(placeQuery(place)).some(
    ([name, value]) => name !== "state" && value !== undefined,
  );
  const option = (value: string, name: string, count: number) => ({
    value,
    label: `${name} (${f.number(count)})`,
  });
  return (
    <Disclosure summary={t("review.narrow")} open={narrowed}>
      <form key={JSON.stringify(place)} method="get" action={paths.desk.listings()} className="queue-filter">
        {place.state === "open" ? null : <HiddenField name="state" value={place.state} />}
        <TextField
          name="q"
          type="search"
          label={t("review.search")}
          defaultValue={place.q}
          maxLength={100}
          enterKeyHint="search"
        />
        <SelectField
          name="commodity"
          label={t("listings.commodity")}
          placeholder={t("review.any")}
          defaultValue={place.commodity ?? ""}
          options={choices.commodities.map(({ slug, name, count }) => option(slug, name, count))}
        />
        <SelectField
          name="producer"
          label={t("listings.company")}
          placeholder={t("review.any")}
          defaultValue={place.producer ?? ""}
          options={choices.producers.map(({ id, name, count }) => option(id, name, count))}
        />
        <SelectField
          name="finding"
          label={t("moderation.findings")}
          placeholder={t("review.any")}
          defaultValue={place.finding ?? ""}
          options={choices.findings.map(({ kind, count }) =>
            option(kind, t(`moderation.finding_${kind}`), count),
          )}
        />
        <CheckboxField
          name="first"
          value="1"
          label={t("review.firstOnly")}
          defaultChecked={place.firstOnly}
        />
        <div className="queue-filter-go">
          <Button icon="filter">{t("review.show")}</Button>
          {narrowed ? (
            <a href={paths.desk.listings(placeQuery({ ...wholeQueue, state: place.state }))}>
              {t("review.showAll")}
            </a>
          ) : null}
        </div>
      </form>
    </Disclosure>
  );
}
