import type { CompanyState } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";

const words = {
  draft: { kind: "info", title: "company.draftTitle", text: "company.draftText" },
  submitted: { kind: "info", title: "company.submittedTitle", text: null },
  changes_requested: { kind: "warning", title: "company.changesTitle", text: "company.changesText" },
  rejected: { kind: "error", title: "company.rejectedTitle", text: "company.rejectedText" },
  suspended: { kind: "error", title: "company.suspendedTitle", text: "company.suspendedText" },
} as const;

/** On the first page of the day: that the company may not trade yet, or no more. Nothing for a verified one. */
export function CompanyBanner({ state }: { readonly state: CompanyState }) {
  const { lang, t } = useWords();
  if (state === "verified") return null;
  const { kind, title, text } = words[state];
  return (
    <div className="mb-6">
      <Notice kind={kind} title={t(title)}>
        {text === null ? null : <p>{t(text)}</p>}
        <p className="mt-3">
          <ButtonLink href={pathsIn(lang).company.home()} small icon="building">
            {t("company.toProfile")}
          </ButtonLink>
        </p>
      </Notice>
    </div>
  );
}
