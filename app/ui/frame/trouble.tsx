import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";

/** What a reader sees when a page is not there, not theirs, or failed. */
export function Trouble({ status, requestId }: { status: number; requestId: string }) {
  const { lang, t } = useWords();
  const [title, text] =
    status === 404
      ? ([t("common.notFoundTitle"), t("common.notFoundText")] as const)
      : status === 403
        ? ([t("common.forbiddenTitle"), t("common.forbiddenText")] as const)
        : ([t("common.failedTitle"), t("common.failedText")] as const);
  return (
    <div className="stack" data-status-code={status}>
      <PageHeading title={title} />
      <p>{text}</p>
      {status >= 500 && requestId !== "" ? <p className="text-muted">{requestId}</p> : null}
      <p>
        <ButtonLink href={pathsIn(lang).home()}>{t("common.goHome")}</ButtonLink>
      </p>
    </div>
  );
}
