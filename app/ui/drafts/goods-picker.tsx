import type { ChangeEvent } from "react";
import { useState } from "react";
import { fold } from "#app/domain/fold.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { GoodsPicker as Picker } from "#app/queries/goods-picker.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly picker: Picker;
  readonly formToken: string;
  readonly company: string | null;
  readonly companies: readonly { readonly id: string; readonly name: string }[];
};

type Goods = Picker["groups"][number]["goods"][number];

/** Goods first: found by a word of any language, one tap begins the listing. Without JavaScript the search is a page. */
export function GoodsPicker({ picker, formToken, company, companies }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const deed = useDeed("begin-listing");
  const [typed, setTyped] = useState(picker.typed);
  const words = fold(typed).split(" ").filter(Boolean);
  const all = picker.groups.flatMap(({ goods }) => goods);
  // As the server found them, or by the beginnings of their words while somebody types.
  const found =
    typed === picker.typed
      ? picker.found
      : byName(
          all.filter(({ keys }) => words.every((word) => begins(keys, word))),
          words,
        );
  const searching = words.length > 0;
  return (
    <>
      <search>
        <form method="get" action={paths.producer.newListing()} className="picker-search">
          <TextField
            name="q"
            id="pick-search"
            type="search"
            label={t("drafts.pickSearch")}
            hint={t("drafts.pickSearchHint")}
            value={typed}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={80}
          />
          <Button icon="search">{t("drafts.pickFind")}</Button>
        </form>
      </search>
      <form method="post" name="begin-listing" action={paths.producer.beginListing()} className="picker">
        <DeedErrors deed={deed} />
        <HiddenField name="formToken" value={formToken} />
        {companies.length > 1 ? (
          <SelectField
            name="company"
            id="begin-company"
            label={t("listings.company")}
            defaultValue={company ?? ""}
            options={companies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <HiddenField name="company" value={companies[0]?.id ?? ""} />
        )}
        {searching ? (
          <section aria-label={t("drafts.pickFound")} aria-live="polite">
            {found.length === 0 ? (
              <p>{t("drafts.pickNothing")}</p>
            ) : (
              <>
                {picker.readAs !== null && typed === picker.typed ? (
                  <p className="field-hint">{t("drafts.pickAs", { word: picker.readAs })}</p>
                ) : null}
                <GoodsList goods={found} />
              </>
            )}
          </section>
        ) : null}
        {!searching && picker.recent.length > 0 ? (
          <section aria-labelledby="pick-recent">
            <h2 id="pick-recent" className="picker-title">
              {t("drafts.pickRecent")}
            </h2>
            <GoodsList goods={picker.recent} />
          </section>
        ) : null}
        {searching && found.length > 0
          ? null
          : picker.groups.map(({ slug, name, goods }) => (
              <details className="disclosure" key={slug}>
                <summary>{name}</summary>
                <GoodsList goods={goods} />
              </details>
            ))}
      </form>
    </>
  );
}

/** Names stand before synonyms among the keys: гран is the pomegranate first and Granny Smith after. */
function byName(goods: readonly Goods[], words: readonly string[]): Goods[] {
  const [word = ""] = words;
  const at = ({ keys }: Goods) => ` ${keys}`.indexOf(` ${word}`);
  return [...goods].sort((a, b) => at(a) - at(b));
}

function begins(keys: string, word: string): boolean {
  return keys.startsWith(word) || keys.includes(` ${word}`);
}

function GoodsList({ goods }: { readonly goods: readonly Goods[] }) {
  return (
    <ul className="picker-list">
      {goods.map(({ slug, name, also }) => (
        <li key={slug}>
          <button type="submit" name="commodity" value={slug} className="picker-goods">
            <span className="picker-name">{name}</span>
            <span className="text-muted" aria-hidden="true">
              {also}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
