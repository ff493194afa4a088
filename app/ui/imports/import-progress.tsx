import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ShownImport } from "#app/queries/listing-imports.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";

const POLL_MS = 2_000;
const REFRESH_SECONDS = 5;

type Props = { readonly shown: ShownImport; readonly still: boolean };

/**
 * How far the rows are. With scripts the figures follow by themselves; without, the page comes again every few seconds,
 * unless the reader has switched that off (WCAG 2.2.1).
 */
export function ImportProgress({ shown, still }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (still || state !== "idle") return;
    const timer = setTimeout(revalidate, POLL_MS);
    return () => clearTimeout(timer);
  }, [still, state, revalidate]);
  const { total, looked, done } = shown.counts;
  const checking = shown.state === "checking";
  const far = checking ? looked : done;
  const words = { done: f.number(far), total: f.number(total) };
  return (
    <Notice kind="info" title={t(`imports.state_${shown.state}`)}>
      <div className="stack">
        <p>{t(checking ? "imports.checkingText" : "imports.runningText", words)}</p>
        <progress value={far} max={total} aria-label={t("imports.progress")} />
        <noscript>{still ? null : <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />}</noscript>
        <FormActions>
          <ButtonLink
            href={paths.producer.listingImport(shown.id, still ? { refresh: "off" } : undefined)}
            small
          >
            {t("imports.lookAgain")}
          </ButtonLink>
          {still ? null : (
            <ButtonLink href={paths.producer.listingImport(shown.id, { refresh: "off" })} tone="quiet" small>
              {t("imports.keepStill")}
            </ButtonLink>
          )}
        </FormActions>
      </div>
    </Notice>
  );
}
