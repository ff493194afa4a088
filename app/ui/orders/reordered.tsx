import { useWords } from "#app/i18n/context.tsx";
import type { ReorderedView } from "#app/queries/reordered.server.ts";
import { Notice } from "#app/ui/kit/notice.tsx";

/** What came of ordering again: the basket has what is still sold, and what is not is named. */
export function Reordered({ reordered }: { readonly reordered: ReorderedView | null }) {
  const { t } = useWords();
  if (reordered === null) return null;
  const { number, missing, less } = reordered;
  return (
    <Notice kind={missing.length + less.length === 0 ? "success" : "warning"} announce>
      <p>{t("orderLife.reordered", { number })}</p>
      {missing.length === 0 ? null : (
        <p data-missing={missing.length}>{t("orderLife.reorderMissing", { goods: missing.join(", ") })}</p>
      )}
      {less.length === 0 ? null : <p>{t("orderLife.reorderLess", { goods: less.join(", ") })}</p>}
    </Notice>
  );
}
