import { useWords } from "#app/i18n/context.tsx";
import type { PriceReview } from "#app/queries/price-review.server.ts";

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 8;
const BASE = 168;
const TOP = 24;

/** The price of the first tier version by version, the one asked for marked, the median a line; the table says the rest. */
export function PriceChart({ price }: { readonly price: PriceReview }) {
  const { t, f } = useWords();
  const bars = price.history.flatMap(({ id, first, currency, at, state }) =>
    first === null || currency !== price.currency ? [] : [{ id, first, at, state }],
  );
  const most = [...bars.map(({ first }) => first), price.median?.price ?? 0n].reduce(
    (max, value) => (value > max ? value : max),
    1n as bigint,
  );
  const heightOf = (value: bigint) => (Number((value * 1000n) / most) / 1000) * (BASE - TOP);
  const room = (WIDTH - LEFT * 2) / Math.max(bars.length, 1);
  const width = Math.min(48, room * 0.6);
  const median = price.median === null ? null : BASE - heightOf(price.median.price);
  return (
    <figure>
      <figcaption>
        <span className="chart-title">{t("review.chartTitle")}</span>{" "}
        <span className="chart-note">{t("review.chartNote", { currency: price.currency })}</span>
      </figcaption>
      <svg
        className="chart-drawing"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t("review.chartTitle")}
      >
        <line className="chart-axis" x1={LEFT} x2={WIDTH - LEFT} y1={BASE} y2={BASE} />
        {bars.map(({ id, first, at, state }, index) => {
          const x = LEFT + room * index + (room - width) / 2;
          const height = heightOf(first);
          return (
            <g key={id}>
              <rect
                className={state === "waiting" ? "chart-bar chart-bar-marked" : "chart-bar"}
                x={x}
                y={BASE - height}
                width={width}
                height={height}
              />
              <text className="chart-text" x={x + width / 2} y={BASE - height - 6} textAnchor="middle">
                {f.price(first, "").trim()}
              </text>
              {bars.length > 6 && index % 2 === 1 ? null : (
                <text className="chart-text" x={x + width / 2} y={BASE + 20} textAnchor="middle">
                  {f.shortDate(at).replace(/\u00a0\d{4}$/, "")}
                </text>
              )}
            </g>
          );
        })}
        {median === null ? null : (
          <line className="chart-median" x1={LEFT} x2={WIDTH - LEFT} y1={median} y2={median} />
        )}
      </svg>
    </figure>
  );
}
