import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { BasketLineView } from "#app/queries/basket.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { BackHere } from "./back-here.tsx";

type Props = {
  readonly line: Pick<BasketLineView, "lineId" | "title">;
  readonly on: "basket" | "checkout";
};

/** Takes a line out of the basket. */
export function RemoveLineForm({ line, on }: Props) {
  const { lang, t } = useWords();
  const remove = useDeed("remove-line");
  return (
    <form method="post" name="remove-line" action={pathsIn(lang).buyer.basketCommand("remove-line")}>
      <DeedErrors deed={remove} />
      <HiddenField name="line" value={line.lineId} />
      <BackHere on={on} />
      <Button tone="quiet" icon="trash" aria-label={t("basket.removeOf", { goods: line.title })}>
        {t("basket.remove")}
      </Button>
    </form>
  );
}
