import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { CaseFindings } from "#app/queries/case-findings.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";

/** The portal of the Union's common information, where the register of third-country establishments is kept. */
const REGISTER = "https://portal.eaeunion.org/";
const SQUARE_METRES_A_HECTARE = 10_000;

/** What staff look up outside the house and write down beside the findings. */
export function RegisterForms({ findings }: { readonly findings: CaseFindings }) {
  return (
    <>
      {findings.establishment === null ? null : <Establishment findings={findings} />}
      {findings.list.some(({ kind }) => kind === "implausible-quantity") || findings.area !== null ? (
        <Area findings={findings} />
      ) : null}
    </>
  );
}

function Establishment({ findings }: { readonly findings: CaseFindings }) {
  const { lang, t, f } = useWords();
  const deed = useDeed("look-up-establishment");
  const { establishment } = findings;
  if (establishment === null) return null;
  return (
    <div className="stack">
      <h3>{t("findings.lookupTitle")}</h3>
      {establishment.lookups.length === 0 ? null : (
        <ul>
          {establishment.lookups.map(({ id, number, outcome, note, at, by }) => (
            <li key={id}>
              {number} ·{" "}
              {t("findings.lookupBy", {
                outcome: t(`findings.lookup_${outcome}`),
                name: by,
                time: f.dateTime(at),
              })}
              {note === "" ? null : ` · ${note}`}
            </li>
          ))}
        </ul>
      )}
      {establishment.number === "" ? null : (
        <Disclosure
          summary={t("findings.lookupNumber", { number: establishment.number })}
          open={deed.refused || establishment.lookups.length === 0}
        >
          <p>
            <a href={REGISTER} rel="noreferrer noopener" target="_blank">
              {t("findings.lookupRegister")}
            </a>
          </p>
          <DeedForm
            name="look-up-establishment"
            action={pathsIn(lang).desk.findingCommand(findings.caseId, "look-up-establishment")}
            labels={{ outcome: t("findings.lookupOutcome"), note: t("findings.lookupNote") }}
          >
            {(sent, idOf) => (
              <>
                <HiddenField name="number" value={establishment.number} />
                <RadioGroup
                  name="outcome"
                  id={idOf("outcome")}
                  label={t("findings.lookupOutcome")}
                  defaultValue={sent.value("outcome")}
                  error={sent.error("outcome")}
                  choices={[
                    { value: "listed", label: t("findings.lookup_listed") },
                    { value: "not_listed", label: t("findings.lookup_not_listed") },
                  ]}
                />
                <TextArea
                  name="note"
                  id={idOf("note")}
                  label={t("findings.lookupNote")}
                  hint={t("findings.lookupNoteHint")}
                  defaultValue={sent.value("note")}
                  error={sent.error("note")}
                  maxLength={1000}
                  rows={2}
                />
                <div>
                  <Button tone="secondary">{t("findings.lookupSave")}</Button>
                </div>
              </>
            )}
          </DeedForm>
        </Disclosure>
      )}
    </div>
  );
}

function Area({ findings }: { readonly findings: CaseFindings }) {
  const { lang, t, f } = useWords();
  const deed = useDeed("record-area");
  const { area } = findings;
  const hectares = area === null ? "" : f.number(Number(area.squareMetres) / SQUARE_METRES_A_HECTARE);
  return (
    <Disclosure summary={t("findings.areaTitle")} open={deed.refused}>
      {area === null ? null : (
        <p>{t("findings.areaBy", { area: hectares, name: area.by, time: f.dateTime(area.at) })}</p>
      )}
      <DeedForm
        name="record-area"
        action={pathsIn(lang).desk.findingCommand(findings.caseId, "record-area")}
        labels={{ hectares: t("findings.areaField") }}
      >
        {(sent, idOf) => (
          <>
            <NumberField
              name="hectares"
              id={idOf("hectares")}
              label={t("findings.areaField")}
              hint={t("findings.areaHint")}
              unit="ha"
              defaultValue={sent.value("hectares")}
              error={sent.error("hectares")}
            />
            <div>
              <Button tone="secondary">{t("findings.areaSave")}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
