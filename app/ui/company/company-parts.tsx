import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { LinkRow } from "#app/ui/kit/link-row.tsx";

/** The pages of the active company. */
export function CompanyParts({ current }: { readonly current: "profile" | "changes" | "team" | "api" }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <LinkRow
      label={t("company.parts")}
      links={[
        { href: paths.company.home(), label: t("company.tabProfile"), current: current === "profile" },
        {
          href: paths.company.changes(),
          label: t("companyChange.tab"),
          current: current === "changes",
        },
        { href: paths.company.team(), label: t("company.tabTeam"), current: current === "team" },
        { href: paths.company.api(), label: t("programs.tab"), current: current === "api" },
      ]}
    />
  );
}
