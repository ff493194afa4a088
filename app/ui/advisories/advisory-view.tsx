import { languages } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import { pathsIn } from "#app/paths.ts";
import type { DeskAdvisory } from "#app/queries/desk-advisories.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { Timeline } from "#app/ui/kit/timeline.tsx";
import { AdvisoryForm } from "./advisory-form.tsx";
import { AdvisoryNotices } from "./advisory-notices.tsx";
import { AdvisoryStateWord } from "./advisory-state-word.tsx";

type Version = DeskAdvisory["versions"][number];
type Props = { readonly advisory: DeskAdvisory; readonly formToken: string };

/** One advisory: what stands, what waits for a second pair of eyes, a new version, and its history. */
export function AdvisoryView({ advisory, formToken }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { proposed, published, versions } = advisory;
  const [newest] = versions;
  const save = useDeed("save-advisory");
  if (newest === undefined) return null;
  const command = (deed: "publish" | "discard" | "withdraw") => paths.desk.advisoryCommand(advisory.id, deed);
  return (
    <div data-advisory={advisory.id} data-state={newest.state}>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.desk"), href: paths.desk.home() },
          { label: t("advisories.title"), href: paths.desk.advisories() },
          { label: newest.title.text },
        ]}
      />
      <PageHeading
        eyebrow={newest.about}
        title={<span lang={newest.title.lang}>{newest.title.text}</span>}
        status={<AdvisoryStateWord state={newest.state} />}
      />
      {proposed === null ? null : (
        <Section id="proposed" title={t("advisories.waits", { number: proposed.number })}>
          <div className="stack">
            <AllWords version={proposed} />
            {advisory.mayWrite ? <Proposed version={proposed} command={command} /> : null}
          </div>
        </Section>
      )}
      {published === null ? null : (
        <Section id="published" title={t("advisories.stands", { number: published.number })}>
          <div className="stack">
            <AdvisoryNotices advisories={[published]} />
            {advisory.mayWrite ? (
              <Reasoned
                deed="withdraw-advisory"
                action={command("withdraw")}
                version={published.versionId}
                label={t("advisories.withdraw")}
              />
            ) : null}
          </div>
        </Section>
      )}
      {advisory.mayWrite ? (
        <Section id="write" title={t("advisories.newVersion")} lead={t("advisories.newVersionLead")}>
          <Disclosure summary={t("advisories.writeVersion")} open={save.refused}>
            <AdvisoryForm
              action={paths.desk.advisoryCommand(advisory.id, "save")}
              formToken={formToken}
              choices={advisory.choices}
              start={advisory.start}
            />
          </Disclosure>
        </Section>
      ) : null}
      <Section id="history" title={t("advisories.history")}>
        <History versions={versions} />
      </Section>
    </div>
  );
}

/** Whoever reads it over sees every language, not only their own. */
function AllWords({ version }: { readonly version: Version }) {
  const { t } = useWords();
  return (
    <>
      <AdvisoryNotices advisories={[version]} />
      <Disclosure summary={t("advisories.allLanguages")}>
        {languages
          .filter((lang) => version.texts[lang] !== "")
          .map((lang) => (
            <div key={lang} lang={lang} className="stack">
              <h3>
                {languageNames[lang]}: {version.titles[lang]}
              </h3>
              <p className="whitespace-pre-line">{version.texts[lang]}</p>
            </div>
          ))}
      </Disclosure>
    </>
  );
}

type ProposedProps = {
  readonly version: Version;
  readonly command: (deed: "publish" | "discard") => string;
};

function Proposed({ version, command }: ProposedProps) {
  const { t } = useWords();
  return (
    <>
      {version.mine ? (
        <Notice kind="info">
          <p>{t("advisories.mine")}</p>
        </Notice>
      ) : (
        <DeedForm name="publish-advisory" action={command("publish")}>
          {() => (
            <>
              <HiddenField name="version" value={version.versionId} />
              <div>
                <Button tone="primary" icon="check">
                  {t("advisories.publish")}
                </Button>
              </div>
              <p className="field-hint">{t("advisories.publishHint")}</p>
            </>
          )}
        </DeedForm>
      )}
      <Reasoned
        deed="discard-advisory"
        action={command("discard")}
        version={version.versionId}
        label={t("advisories.discard")}
      />
    </>
  );
}

type ReasonedProps = {
  readonly deed: "discard-advisory" | "withdraw-advisory";
  readonly action: string;
  readonly version: string;
  readonly label: string;
};

function Reasoned({ deed: name, action, version, label }: ReasonedProps) {
  const { t } = useWords();
  const sent = useDeed(name);
  return (
    <Disclosure summary={label} open={sent.refused}>
      <DeedForm name={name} action={action} labels={{ reason: t("advisories.reason") }}>
        {(deed, idOf) => (
          <>
            <HiddenField name="version" value={version} />
            <TextArea
              name="reason"
              id={idOf("reason")}
              label={t("advisories.reason")}
              defaultValue={deed.value("reason")}
              error={deed.error("reason")}
              rows={2}
              maxLength={500}
            />
            <div>
              <Button tone="danger">{label}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}

function History({ versions }: { readonly versions: readonly Version[] }) {
  const { t, f } = useWords();
  const house = t("advisories.house");
  return (
    <Timeline
      label={t("advisories.history")}
      events={versions.map((version) => ({
        key: version.versionId,
        event: version.state,
        title: (
          <>
            {t("advisories.versionNumber", { number: version.number })}{" "}
            <AdvisoryStateWord state={version.state} />
          </>
        ),
        by: (
          <>
            {t("advisories.writtenBy", {
              name: version.proposedBy ?? house,
              time: f.dateTime(version.proposedAt),
            })}
            {version.decidedAt === null
              ? null
              : ` · ${t("advisories.decidedBy", {
                  name: version.decidedBy ?? house,
                  time: f.dateTime(version.decidedAt),
                })}`}
          </>
        ),
        note: (
          <p>
            <span lang={version.title.lang}>{version.title.text}</span>
            {version.reason === "" ? null : ` · ${version.reason}`}
          </p>
        ),
      }))}
    />
  );
}
