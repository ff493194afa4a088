import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { BasketView } from "#app/queries/basket.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";

/** Differences that the buyer can simply agree to; the others need a new quantity or the line taken out. */
const agreeable: ReadonlySet<string> = new Set(["price-changed", "currency-changed", "basis-changed"]);

/** That terms have moved, and the form that agrees to exactly what the page shows. */
export function BasketChanges({ basket }: { readonly basket: BasketView }) {
  const { lang, t } = useWords();
  const deed = useDeed("accept-changes");
  if (basket.changed === 0) return null;
  const changed = basket.groups
    .flatMap(({ lines }) => lines)
    .filter((line) => line.differences.some(({ kind }) => agreeable.has(kind)));
  return (
    <Notice kind="warning" title={t("basket.changedTitle")} announce>
      <p>{t("basket.changedText")}</p>
      {changed.length === 0 || !basket.mayOrder ? null : (
        <form
          method="post"
          name="accept-changes"
          action={pathsIn(lang).buyer.basketCommand("accept-changes")}
        >
          <DeedErrors deed={deed} />
          {changed.map((line, index) =>
            line.now === null ? null : (
              <span key={line.lineId}>
                <HiddenField name={`lines[${index}].line`} value={line.lineId} />
                <HiddenField name={`lines[${index}].terms`} value={line.now.key} />
              </span>
            ),
          )}
          <p className="mt-3">
            <Button icon="check">{t("basket.accept")}</Button>
          </p>
        </form>
      )}
    </Notice>
  );
}
