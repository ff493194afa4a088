import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { BasketView } from "#app/queries/basket.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { AgreedTerms, agreeableLines } from "./agreed-terms.tsx";
import { BackHere } from "./back-here.tsx";

type Props = {
  readonly basket: BasketView;
  /** The page it stands on, where the buyer comes back to. */
  readonly on: "basket" | "checkout";
};

/** That terms have moved, and the form that agrees to exactly what the page shows. */
export function BasketChanges({ basket, on }: Props) {
  const { lang, t } = useWords();
  const deed = useDeed("accept-changes");
  if (basket.changed === 0) return null;
  const lines = basket.groups.flatMap((group) => group.lines);
  const changed = agreeableLines(basket);
  return (
    <Notice kind="warning" title={t("basket.changedTitle")} announce>
      <p>{t("basket.changedText")}</p>
      <ul>
        {lines
          .filter(({ differences }) => differences.length > 0)
          .map(({ lineId, title, producer }) => (
            <li key={lineId}>
              <a href={`#line-${lineId}`}>{`${title}, ${producer}`}</a>
            </li>
          ))}
      </ul>
      {changed.length === 0 || !basket.mayOrder ? null : (
        <form
          method="post"
          name="accept-changes"
          action={pathsIn(lang).buyer.basketCommand("accept-changes")}
        >
          <DeedErrors deed={deed} />
          <BackHere on={on} />
          <AgreedTerms lines={changed} />
          <p className="mt-3">
            <Button icon="check">{t("basket.accept")}</Button>
          </p>
        </form>
      )}
    </Notice>
  );
}
