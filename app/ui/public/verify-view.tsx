import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { VerifiedPaper } from "#app/queries/verify-paper.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { trailText } from "../papers/made-words.ts";

const kinds = { current: "success", superseded: "warning", unknown: "error", mistyped: "warning" } as const;

/** What a code says: genuine and current, no longer current, unknown, or mistyped. */
export function VerifyView({ paper }: { readonly paper: VerifiedPaper }) {
  const { t, f } = useWords();
  const known = paper.state === "current" || paper.state === "superseded" ? paper : null;
  return (
    <div data-verified={paper.state}>
      <PageHeading title={t("papersMade.verifyTitle")} eyebrow={paper.code} />
      <div className="stack">
        <Notice kind={kinds[paper.state]} title={t(`papersMade.is_${paper.state}`)}>
          {t(
            paper.state === "superseded" && paper.hasNext
              ? "papersMade.about_newer"
              : `papersMade.about_${paper.state}`,
          )}
        </Notice>
        {known === null ? null : (
          <DescriptionList
            items={[
              { term: t("papersMade.kind"), details: trailText(known.kind, t) },
              { term: t("papersMade.number"), details: known.number },
              { term: t("papersMade.issuedOn"), details: f.date(known.issuedOn) },
              { term: t("papersMade.versionName"), details: String(known.version) },
              ...(known.supersededOn === null
                ? []
                : [{ term: t("papersMade.supersededOn"), details: f.date(known.supersededOn) }]),
            ]}
          />
        )}
        <CodeForm code={paper.state === "mistyped" ? paper.code : ""} />
      </div>
    </div>
  );
}

/** The page on which a code is typed. */
export function VerifyForm() {
  const { t } = useWords();
  return (
    <>
      <PageHeading title={t("papersMade.verifyTitle")} lead={t("papersMade.verifyLead")} />
      <CodeForm code="" />
    </>
  );
}

function CodeForm({ code }: { readonly code: string }) {
  const { lang, t } = useWords();
  return (
    <form method="get" action={pathsIn(lang).verifyForm()} className="stack">
      <TextField
        name="code"
        label={t("papersMade.typeCode")}
        hint={t("papersMade.codeHint")}
        defaultValue={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        width="medium"
        required
      />
      <div>
        <Button>{t("papersMade.verify")}</Button>
      </div>
    </form>
  );
}
