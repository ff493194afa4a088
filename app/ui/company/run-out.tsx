import type { CompanyPaperKind } from "#app/domain/companies/papers.ts";
import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Notice } from "#app/ui/kit/notice.tsx";

type Props = {
  readonly expired: readonly CompanyCheckKind[];
  readonly lapsed: readonly CompanyPaperKind[];
};

/** What has run out, what follows from it, and what to do. */
export function RunOut({ expired, lapsed }: Props) {
  const { lang, t } = useWords();
  const papers = <a href={pathsIn(lang).company.home({ step: "papers" })}>{t("profile.toPapers")}</a>;
  return (
    <>
      {lapsed.length === 0 ? null : (
        <Notice kind="warning" title={t("profile.lapsedTitle")}>
          <ul className="list-disc ps-5">
            {lapsed.map((kind) => (
              <li key={kind} data-lapsed={kind}>
                {t(`profile.kind_${kind}`)}
              </li>
            ))}
          </ul>
          <p>
            {t("profile.lapsedText")} {papers}
          </p>
        </Notice>
      )}
      {expired.length === 0 ? null : (
        <Notice kind="warning" title={t("profile.expiredTitle")}>
          <ul className="list-disc ps-5">
            {expired.map((kind) => (
              <li key={kind} data-expired={kind}>
                {t(`company.check_${kind}`)}
              </li>
            ))}
          </ul>
          <p>
            {t("profile.expiredText")} {papers}
          </p>
        </Notice>
      )}
    </>
  );
}
