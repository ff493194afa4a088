import { useWords } from "#app/i18n/context.tsx";
import type { CodeGuide } from "#app/queries/commodity-guide.server.ts";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";
import { attributeName } from "./attribute-name.ts";

type Props = {
  readonly fields: DraftFields;
  readonly guide: CodeGuide;
  /** What the draft says so far. */
  readonly said: { readonly customsCode?: string | undefined; readonly kgPerLitre?: string | undefined };
};

const CODE = "specification.customsCode";
const LITRE = "specification.kgPerLitre";

/** The customs code, read-only, and what is asked where the goods themselves choose it. */
export function CodeFields({ fields, guide, said }: Props) {
  const { t } = useWords();
  const chosen = fields.text(CODE, said.customsCode ?? "");
  return (
    <>
      <CodeShown guide={guide} />
      {guide.choices.length === 0 ? null : (
        <RadioGroup
          name={CODE}
          label={t("drafts.codeQuestion")}
          hint={t("drafts.codeHint")}
          error={chosen.error}
          defaultValue={chosen.defaultValue}
          choices={[
            ...guide.choices.map((value) => ({ value, label: attributeName(value, t) })),
            { value: "", label: t("drafts.codeLater") },
          ]}
        />
      )}
      {guide.litres ? (
        <NumberField
          {...fields.text(LITRE, said.kgPerLitre ?? "")}
          label={t("drafts.kgPerLitre")}
          hint={t("drafts.kgPerLitreHint")}
          unit={t("drafts.kgPerLitreUnit")}
        />
      ) : null}
    </>
  );
}

/** The code of today's plan, and for seasonal goods the whole year with its windows. */
function CodeShown({ guide }: { readonly guide: CodeGuide }) {
  const { t, f } = useWords();
  const day = (monthDay: string) =>
    `${Number(monthDay.slice(3))} ${f.shortMonth(Number(monthDay.slice(0, 2)))}`;
  return (
    <div className="field" data-customs-code={guide.now.join(" ")}>
      <p className="field-label">{t("drafts.codeTitle")}</p>
      <p>
        <span className="text-muted">{t("drafts.codeNow", { date: f.shortDate(guide.declarationOn) })}</span>{" "}
        <span className="figures" translate="no">
          {guide.now.length === 1 ? guide.now[0] : t("drafts.codeOpen", { codes: guide.now.join(", ") })}
        </span>
      </p>
      {guide.windows.length === 0 ? null : (
        <details className="disclosure">
          <summary>{t("drafts.codeSeasonal")}</summary>
          <ul className="plain-list">
            {guide.windows.map(({ code, from, to, attribute }) => (
              <li key={`${code} ${from}`}>
                <span className="figures" translate="no">
                  {code}
                </span>{" "}
                <span className="text-muted">
                  {day(from)} – {day(to)}
                  {attribute === null ? null : `, ${attributeName(attribute, t)}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
