import { languages } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";

type Props = { readonly fields: DraftFields; readonly stored: ShownRevision };

/** Title and description in the language they were written in, and in others that somebody can write. */
export function TextsFields({ fields, stored }: Props) {
  const { t } = useWords();
  const original = stored.originalLang;
  const others = languages.filter((one) => one !== original);
  const pair = (lang: (typeof languages)[number]) => {
    const language = languageNames[lang];
    // What a submission or a moderator says of title and description is said of the original.
    const wrong = (part: "title" | "description") =>
      lang === original ? { error: fields.error(part) ?? fields.error(`texts.${lang}.${part}`) } : {};
    return (
      <div className="form" key={lang}>
        <TextField
          {...fields.text(`texts.${lang}.title`, stored.titles[lang])}
          {...wrong("title")}
          label={t("drafts.titleIn", { language })}
          lang={lang}
          hint={lang === original ? t("listings.titleHint") : undefined}
          maxLength={120}
        />
        <TextArea
          {...fields.text(`texts.${lang}.description`, stored.descriptions[lang])}
          {...wrong("description")}
          label={t("drafts.descriptionIn", { language })}
          hint={lang === original ? t("listings.descriptionHint") : undefined}
          lang={lang}
          rows={5}
          maxLength={4000}
        />
      </div>
    );
  };
  return (
    <>
      <SelectField
        {...fields.text("language", original)}
        label={t("drafts.originalLanguage")}
        width="medium"
        options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
      />
      {pair(original)}
      {others.map((lang) => (
        <Disclosure
          key={lang}
          summary={
            <>
              <span lang={lang}>{languageNames[lang]}</span>{" "}
              <span className="text-muted">
                {stored.titles[lang] === "" && stored.descriptions[lang] === ""
                  ? t("drafts.notSaid")
                  : t("drafts.translation")}
              </span>
            </>
          }
          open={fields.refused || stored.titles[lang] !== ""}
        >
          {pair(lang)}
        </Disclosure>
      ))}
    </>
  );
}
