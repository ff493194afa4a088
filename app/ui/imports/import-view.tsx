import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ShownImport } from "#app/queries/listing-imports.server.ts";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Stats } from "#app/ui/kit/stats.tsx";
import { OneButton } from "../own-listings/one-button.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportRows } from "./import-rows.tsx";
import { ImportStateWord } from "./import-state-word.tsx";

type Props = {
  readonly shown: ShownImport;
  readonly formToken: string;
  /** The reader wants no refreshing. */
  readonly still: boolean;
};

/** An import: how far it is, what its rows do or did, and the word to let it run. */
export function ImportView({ shown, formToken, still }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const deeds = [
    { form: "run-import", deed: useDeed("run-import") },
    { form: "cancel-import", deed: useDeed("cancel-import") },
  ];
  const atWork = shown.state === "checking" || shown.state === "running";
  return (
    <div data-import={shown.id} data-state={shown.state}>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.producer"), href: paths.producer.home() },
          { label: t("listings.title"), href: paths.producer.listings() },
          { label: t("imports.title"), href: paths.producer.importListings() },
          { label: shown.fileName },
        ]}
      />
      <PageHeading
        eyebrow={[shown.company.legalName, f.dateTime(shown.createdAt)].join(" · ")}
        title={<span className="wrap-anywhere">{shown.fileName}</span>}
        status={<ImportStateWord state={shown.state} />}
      />
      <div className="stack">
        <RefusedDeeds deeds={deeds} />
        {atWork ? <ImportProgress shown={shown} still={still} /> : <Told shown={shown} />}
        {shown.ignored.length === 0 ? null : (
          <Notice kind="info">
            <p className="wrap-anywhere">{t("imports.ignored", { columns: shown.ignored.join(", ") })}</p>
          </Notice>
        )}
        {shown.state === "checked" && shown.company.state !== "verified" ? (
          <Notice kind="warning">
            <p>{t("imports.notVerified")}</p>
          </Notice>
        ) : null}
        <Counts shown={shown} />
        {shown.mayRun ? <ImportDeeds shown={shown} formToken={formToken} /> : null}
      </div>
      {shown.state === "checking" ? null : (
        <Section
          id="rows"
          title={t("imports.show")}
          {...(shown.counts.error > 0
            ? {
                action: (
                  <ButtonLink href={paths.producer.importBadRows(shown.id)} icon="download" download small>
                    {t("imports.badRows")}
                  </ButtonLink>
                ),
                lead: t("imports.badRowsHint"),
              }
            : {})}
        >
          <ImportRows shown={shown} />
        </Section>
      )}
    </div>
  );
}

/** Counted from the rows themselves: what they will do before the run, what they did after it. */
function Counts({ shown: { state, counts } }: Pick<Props, "shown">) {
  const { t, f } = useWords();
  if (state === "checking") return null;
  const before = state === "checked";
  const items = before
    ? [
        { mark: "create", label: t("imports.count_create"), value: counts.create },
        { mark: "change", label: t("imports.count_change"), value: counts.change },
        { mark: "unchanged", label: t("imports.count_unchanged"), value: counts.unchanged },
        { mark: "error", label: t("imports.count_error"), value: counts.error },
      ]
    : [
        { mark: "created", label: t("imports.count_created"), value: counts.created },
        { mark: "changed", label: t("imports.count_changed"), value: counts.changed },
        { mark: "unchanged", label: t("imports.count_unchanged"), value: counts.same },
        { mark: "error", label: t("imports.count_error"), value: counts.error },
        { mark: "left", label: t("imports.count_left"), value: counts.total - counts.done },
      ].filter(({ mark, value }) => mark !== "left" || value > 0);
  return (
    <>
      <Stats
        items={items.map(({ mark, label, value }) => ({
          label,
          value: (
            <data value={value} data-count={mark}>
              {f.number(value)}
            </data>
          ),
        }))}
      />
      {counts.submitted > 0 ? <p>{t("imports.submitted", { count: counts.submitted })}</p> : null}
    </>
  );
}

/** How it ended, or what it waits for. */
function Told({ shown }: Pick<Props, "shown">) {
  const { t } = useWords();
  const { counts } = shown;
  if (shown.state === "checked") {
    return (
      <Notice kind="info" title={t("imports.checkedTitle")}>
        <p>{t(counts.create + counts.change > 0 ? "imports.checkedText" : "imports.checkedNothing")}</p>
      </Notice>
    );
  }
  if (shown.state === "done") {
    return (
      <Notice kind="success" title={t("imports.doneTitle")}>
        {counts.error > 0 ? <p>{t("imports.doneText")}</p> : undefined}
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title={t("imports.cancelledTitle")}>
      <p>{t(shown.endedBy === "" ? "imports.cancelledText" : "imports.cancelledNotAllowed")}</p>
    </Notice>
  );
}

function ImportDeeds({ shown, formToken }: Omit<Props, "still">) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { state, counts } = shown;
  if (state === "done" || state === "cancelled") return null;
  return (
    <>
      {state === "checked" && counts.create + counts.change > 0 ? (
        <form
          method="post"
          name="run-import"
          action={paths.producer.importCommand(shown.id, "run")}
          className="stack"
        >
          <HiddenField name="formToken" value={formToken} />
          <div>
            <Button tone="primary" icon="play" aria-describedby="run-import-hint">
              {t("imports.run")}
            </Button>
          </div>
          <p className="field-hint" id="run-import-hint">
            {t("imports.runHint")}
          </p>
        </form>
      ) : null}
      <OneButton
        deed="cancel-import"
        action={paths.producer.importCommand(shown.id, "cancel")}
        label={t("imports.cancel")}
        hint={t("imports.cancelHint")}
        tone="quiet"
      />
    </>
  );
}
