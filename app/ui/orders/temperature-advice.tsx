import { clash } from "#app/domain/shipments/temperature.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Notice } from "#app/ui/kit/notice.tsx";

type Goods = OrderView["goods"];

/** A set-point that some goods of the truck do not keep at: said with the range it was compared with. */
export function TemperatureAdvice({
  setPointDc,
  goods,
}: {
  readonly setPointDc: number;
  readonly goods: Goods;
}) {
  const { t, f } = useWords();
  return (
    <>
      {goods.map(({ slug, name, storage }) => (
        <Notice key={slug} kind="warning">
          {t("shipments.setPointWrong", { degrees: f.number(setPointDc / 10), goods: name, storage })}
        </Notice>
      ))}
    </>
  );
}

/** Goods of one order that do not travel at one temperature. */
export function MixAdvice({ goods }: { readonly goods: Goods }) {
  const { t } = useWords();
  const pair = clash(goods);
  if (pair === null) return null;
  const [first, second] = pair;
  return (
    <Notice kind="warning">
      {t("shipments.mixWarning", {
        first: first.name,
        firstStorage: first.storage,
        second: second.name,
        secondStorage: second.storage,
      })}{" "}
      <span className="text-muted">{t("shipments.mixSource")}</span>
    </Notice>
  );
}
