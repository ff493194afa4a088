import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";

/** What a person sees who belongs to no company. */
export function NoCompany() {
  const { lang, t } = useWords();
  return (
    <>
      <PageHeading title={t("company.title")} />
      <EmptyState
        icon="building"
        title={t("company.none")}
        action={<ButtonLink href={pathsIn(lang).signUp()}>{t("common.signUp")}</ButtonLink>}
      >
        {t("company.noneText")}
      </EmptyState>
    </>
  );
}
