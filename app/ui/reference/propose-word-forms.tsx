import { wordLimits } from "#app/domain/catalogue/word-change.ts";
import { languages } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

type Props = { readonly slug: string; readonly formToken: string };

/** A word the goods shall be found by. */
export function NewWordForm({ slug, formToken }: Props) {
  const { lang, t } = useWords();
  const labels = {
    word: t("vocabulary.word"),
    language: t("vocabulary.language"),
    source: t("vocabulary.source"),
  };
  return (
    <DeedForm name="propose-word" action={pathsIn(lang).desk.proposeWord(slug, "add")} labels={labels}>
      {(deed, idOf) => (
        <>
          <HiddenField name="formToken" value={formToken} />
          <TextField
            name="word"
            id={idOf("word")}
            label={labels.word}
            hint={t("vocabulary.wordHint")}
            maxLength={wordLimits.word}
            defaultValue={deed.value("word")}
            error={deed.error("word")}
          />
          <RadioGroup
            name="language"
            id={idOf("language")}
            label={labels.language}
            defaultValue={deed.value("language", "ru")}
            error={deed.error("language")}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            inline
          />
          <SourceField deed={deed} idOf={idOf} />
          <CheckboxField
            name="several"
            id={idOf("several")}
            label={t("vocabulary.several")}
            hint={t("vocabulary.severalHint")}
            defaultChecked={deed.value("several") !== ""}
          />
          <div>
            <Button tone="primary">{t("vocabulary.propose")}</Button>
          </div>
          <p className="field-hint">{t("vocabulary.proposeHint")}</p>
        </>
      )}
    </DeedForm>
  );
}

/** A word the goods shall not be found by any longer. */
export function OldWordForm({ slug, formToken, words }: Props & { readonly words: readonly string[] }) {
  const { lang, t } = useWords();
  const labels = { word: t("vocabulary.word"), source: t("vocabulary.source") };
  const action = pathsIn(lang).desk.proposeWord(slug, "remove");
  return (
    <DeedForm name="propose-word-removal" action={action} labels={labels}>
      {(deed, idOf) => (
        <>
          <HiddenField name="formToken" value={formToken} />
          <SelectField
            name="word"
            id={idOf("word")}
            label={labels.word}
            placeholder={t("vocabulary.choose")}
            defaultValue={deed.value("word")}
            error={deed.error("word")}
            options={words.map((word) => ({ value: word, label: word }))}
          />
          <SourceField deed={deed} idOf={idOf} />
          <div>
            <Button tone="danger">{t("vocabulary.proposeRemoval")}</Button>
          </div>
        </>
      )}
    </DeedForm>
  );
}

type FieldProps = { readonly deed: Deed; readonly idOf: (field: string) => string };

function SourceField({ deed, idOf }: FieldProps) {
  const { t } = useWords();
  return (
    <TextField
      name="source"
      id={idOf("source")}
      label={t("vocabulary.source")}
      hint={t("vocabulary.sourceHint")}
      maxLength={wordLimits.source}
      defaultValue={deed.value("source")}
      error={deed.error("source")}
    />
  );
}
