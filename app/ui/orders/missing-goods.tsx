import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";

type Props = { readonly order: OrderView; readonly pathTo: (deed: string) => string };
type Missing = OrderView["missing"][number];

/** What the order has lost to a recall or a short harvest, and the replacing of it by those who may. */
export function MissingGoods({ order, pathTo }: Props) {
  const { t, f } = useWords();
  if (order.missing.length === 0) return null;
  const mayReplace = order.deeds.includes("replace-goods");
  return (
    <Notice kind="error" title={t("lots.missingTitle")}>
      {order.missing.map((one) => (
        <div key={one.id} className="stack mb-4" data-shortfall={one.id} data-cause={one.cause}>
          <p>
            {t(`lots.missing_${one.cause}`, {
              kg: f.kg(one.missing),
              goods: order.lines.find(({ id }) => id === one.lineId)?.title ?? "",
              lot: one.lot,
            })}
          </p>
          <Concerned missing={one} side={order.side} />
          {mayReplace ? <Replace missing={one} action={pathTo("replace-goods")} /> : null}
        </div>
      ))}
      <p>{t("lots.missingHeld")}</p>
    </Notice>
  );
}

/** The lot and the listing that came out short, where the reader may see them. */
function Concerned({ missing, side }: { readonly missing: Missing; readonly side: OrderView["side"] }) {
  const { lang, t } = useWords();
  const { desk, listing, producer } = pathsIn(lang);
  const lot = { producer: producer.lot(missing.lotId), staff: desk.lot(missing.lotId), buyer: null }[side];
  const goods = side === "producer" ? producer.listing(missing.listing.id) : listing(missing.listing.slug);
  return (
    <p>
      {lot === null ? null : (
        <>
          <a href={lot}>{t("lots.missingLot", { lot: missing.lot })}</a>
          {" · "}
        </>
      )}
      <a href={goods}>{t("lots.missingListing")}</a>
    </p>
  );
}

function Replace({ missing, action }: { readonly missing: Missing; readonly action: string }) {
  const { t, f } = useWords();
  const mine = useDeed("replace-goods").value("shortfall", missing.id) === missing.id;
  const label = t("lots.replaceFrom");
  if (!missing.canBeReplaced) return <p>{t("lots.replaceNone")}</p>;
  return (
    <DeedForm name="replace-goods" action={action} scope={missing.id} mine={mine} labels={{ lot: label }}>
      {(deed, idOf) => (
        <>
          <HiddenField name="shortfall" value={missing.id} />
          <SelectField
            name="lot"
            id={idOf("lot")}
            label={label}
            placeholder={t("lots.replaceAny")}
            defaultValue={deed.value("lot")}
            error={deed.error("lot")}
            options={missing.lots.map((lot) => ({
              value: lot.id,
              label: t("lots.replaceLot", { number: lot.number, left: f.kg(lot.left) }),
            }))}
          />
          <div>
            <Button icon="package">{t("lots.replaceNow")}</Button>
          </div>
        </>
      )}
    </DeedForm>
  );
}
