import type { TierChange } from "#app/domain/moderation/diff-parts.ts";
import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Money } from "#app/ui/kit/figures.tsx";

type Props = {
  readonly changes: readonly TierChange[];
  readonly currencies: { readonly before: Currency; readonly after: Currency };
  /** Nothing to compare with: only what is asked. */
  readonly whole: boolean;
};

/** Price tiers before and now, by the quantity they begin at, with how far each has moved. */
export function TierChanges({ changes, currencies, whole }: Props) {
  const { t, f } = useWords();
  const price = (value: PriceE4 | null, currency: Currency) =>
    value === null ? (
      "—"
    ) : (
      <Money value={priceToDecimal(value)} currency={currency} text={f.price(value, currency)} />
    );
  const moved = currencies.before === currencies.after;
  const now = {
    key: "now",
    header: t(whole ? "review.pricePerKg" : "moderation.now"),
    align: "end",
    cell: (tier: TierChange) =>
      tier.kind === "same" || whole ? (
        price(tier.after, currencies.after)
      ) : tier.after === null ? (
        "—"
      ) : (
        <ins>{price(tier.after, currencies.after)}</ins>
      ),
  } as const;
  return (
    <div className="diff">
      <DataTable
        caption={t("listings.tiers")}
        captionHidden
        onPhone="table"
        rows={changes}
        rowKey={(tier) => String(tier.from)}
        rowMarks={(tier) => ({ "data-change": tier.kind })}
        columns={[
          {
            key: "from",
            header: t("review.tierFrom"),
            primary: true,
            cell: ({ from }) => (from === null ? "—" : `≥ ${f.kg(from)}\u00a0${t("common.kg")}`),
          },
          ...(whole
            ? [now]
            : [
                {
                  key: "before",
                  header: t("moderation.before"),
                  align: "end",
                  cell: (tier: TierChange) =>
                    tier.kind === "same" || tier.before === null ? (
                      price(tier.before, currencies.before)
                    ) : (
                      <del>{price(tier.before, currencies.before)}</del>
                    ),
                } as const,
                now,
                {
                  key: "move",
                  header: t("review.change"),
                  align: "end",
                  cell: (tier: TierChange) =>
                    moved ? percentMoved(tier.before, tier.after, f.percent) : "—",
                } as const,
              ]),
        ]}
      />
    </div>
  );
}

/** "+ 12,5 %", or a dash where there is nothing to compare. */
function percentMoved(
  before: PriceE4 | null,
  after: PriceE4 | null,
  percent: (basisPoints: number) => string,
): string {
  if (before === null || after === null || before === 0n) return "—";
  const points = Number(((after - before) * 10_000n) / before);
  return points > 0 ? `+${percent(points)}` : percent(points);
}
