import { useWords } from "#app/i18n/context.tsx";

export type Effects = { readonly listings: number; readonly orders: number; readonly baskets: number };

type Props = { readonly decision: "suspend" | "reinstate"; readonly effects: Effects };

/** What a suspension or reinstatement does, counted, before one confirms. */
export function DecisionEffects({ decision, effects }: Props) {
  const { t } = useWords();
  const suspends = decision === "suspend";
  return (
    <div>
      <p>{t("profile.deskEffectsTitle")}:</p>
      <ul className="list-disc ps-5" data-effects={decision}>
        <li>
          {t(suspends ? "profile.deskEffectListings" : "profile.deskEffectBack", { count: effects.listings })}
        </li>
        <li>{t(suspends ? "profile.deskEffectNew" : "profile.deskEffectAgain")}</li>
        <li>{t("profile.deskEffectOrders", { count: effects.orders })}</li>
        {suspends ? <li>{t("profile.deskEffectBaskets", { count: effects.baskets })}</li> : null}
      </ul>
    </div>
  );
}
