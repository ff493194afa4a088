import { LONGEST_NAME } from "#app/domain/catalogue/saved-search.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { SavedPage } from "#app/queries/saved.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Search = SavedPage["searches"][number];

/** A saved search: what it finds, what of that is new, and what can be done with it. */
export function SearchRow({ search, countedTo }: { readonly search: Search; readonly countedTo: number }) {
  const { lang, t, f } = useWords();
  const { buyer } = pathsIn(lang);
  const counted = (count: number): string =>
    count > countedTo ? t("catalogue.more", { count: f.number(countedTo) }) : f.number(count);
  const fresh = Math.min(search.fresh, countedTo);
  return (
    <li className="saved-row" data-search={search.id}>
      <div>
        <h3 className="saved-name">{search.name}</h3>
        <p className="text-muted">
          <data value={search.total} data-count={Math.min(search.total, countedTo)}>
            {t("finding.finds", { count: counted(search.total) })}
          </data>
          {" · "}
          {search.mails ? t("finding.mailsOn") : t("finding.mailsOff")}
          {" · "}
          {t("finding.savedOn", { date: f.shortDate(search.createdAt) })}
        </p>
        {fresh === 0 ? null : (
          <p data-new={fresh}>
            <StatusWord tone="good">{t("finding.fresh", { count: counted(search.fresh) })}</StatusWord>
          </p>
        )}
      </div>
      <div className="saved-deeds">
        <OneButton deed="open-search" search={search.id} label={t("finding.open")} of={search.name} main />
        <OneButton
          deed="search-mails"
          search={search.id}
          label={search.mails ? t("finding.switchOff") : t("finding.switchOn")}
          of={search.name}
          more={{ mails: search.mails ? "no" : "yes" }}
        />
        <OneButton deed="remove-search" search={search.id} label={t("finding.remove")} of={search.name} />
      </div>
      <Rename search={search} action={buyer.savedCommand("rename-search")} />
    </li>
  );
}

function Rename({ search, action }: { readonly search: Search; readonly action: string }) {
  const { t } = useWords();
  const sent = useDeed("rename-search");
  const mine = sent.refused && sent.value("search") === search.id;
  const label = t("finding.searchName");
  return (
    <Disclosure summary={t("finding.rename")} open={mine}>
      <DeedForm name="rename-search" action={action} scope={search.id} mine={mine} labels={{ name: label }}>
        {(deed, idOf) => (
          <>
            <HiddenField name="search" value={search.id} />
            <TextField
              name="name"
              id={idOf("name")}
              label={label}
              maxLength={LONGEST_NAME}
              error={deed.error("name")}
              defaultValue={deed.value("name", search.name)}
            />
            <FormActions>
              <Button small>{t("finding.renameButton")}</Button>
            </FormActions>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}

type OneButtonProps = {
  readonly deed: "open-search" | "search-mails" | "remove-search";
  readonly search: string;
  readonly label: string;
  /** What it is done to, for those who hear the button alone. */
  readonly of: string;
  readonly main?: boolean;
  readonly more?: Readonly<Record<string, string>>;
};

function OneButton({ deed, search, label, of, main, more = {} }: OneButtonProps) {
  const { lang } = useWords();
  return (
    <form method="post" name={deed} action={pathsIn(lang).buyer.savedCommand(deed)}>
      <HiddenField name="search" value={search} />
      {Object.entries(more).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Button small tone={main === true ? "secondary" : "quiet"}>
        {label}
        <span className="sr-only">: {of}</span>
      </Button>
    </form>
  );
}
