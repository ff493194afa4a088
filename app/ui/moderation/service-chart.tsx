import { useWords } from "#app/i18n/context.tsx";
import type { ModerationService } from "#app/queries/moderation-service.server.ts";

const WIDTH = 720;
const HEIGHT = 220;
const BASE = 184;
const TOP = 28;

/** Median working hours to a decision, week by week; the table beneath says the rest. */
export function ServiceChart({ weeks }: Pick<ModerationService, "weeks">) {
  const { t, f } = useWords();
  const most = Math.max(60, ...weeks.map(({ decision }) => decision?.median ?? 0));
  const room = WIDTH / Math.max(weeks.length, 1);
  const width = Math.min(44, room * 0.6);
  return (
    <figure>
      <figcaption>
        <span className="chart-title">{t("review.serviceChart")}</span>{" "}
        <span className="chart-note">{t("review.serviceChartNote")}</span>
      </figcaption>
      <svg
        className="chart-drawing"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t("review.serviceChart")}
      >
        <line className="chart-axis" x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
        {weeks.map(({ week, decision }, index) => {
          const minutes = decision?.median ?? 0;
          const height = (minutes / most) * (BASE - TOP);
          const middle = room * index + room / 2;
          return (
            <g key={week}>
              <rect
                className="chart-bar"
                x={middle - width / 2}
                y={BASE - height}
                width={width}
                height={height}
              />
              <text className="chart-text" x={middle} y={BASE - height - 6} textAnchor="middle">
                {f.number(minutes / 60, { max: 1 })}
              </text>
              {weeks.length > 6 && index % 2 === 1 ? null : (
                <text className="chart-text" x={middle} y={BASE + 22} textAnchor="middle">
                  {f.shortDate(week).replace(/\u00a0\d{4}$/, "")}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
