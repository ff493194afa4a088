import type { ReactNode } from "react";
import { Disclosure } from "./disclosure.tsx";

type Bar = {
  readonly label: string;
  readonly value: number;
  /** The value for people, with its unit. */
  readonly text: string;
  /** Drawn in the second colour; the table says `markText`. */
  readonly markText?: string | undefined;
};

type BarChartProps = {
  /** The question the chart answers. */
  readonly title: string;
  readonly unit: string;
  /** Source and date. */
  readonly source: ReactNode;
  readonly bars: readonly Bar[];
  /** The drawing in one sentence, for those who do not see it. */
  readonly summary: string;
  readonly tableLabel: string;
  readonly labelHeading: string;
  readonly valueHeading: string;
  /** Gridline texts by value, made by the formatter; drawn from zero up. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
};

const width = 720;
const height = 240;
const left = 64;
const bottom = 28;
const top = 18;

/** Bars drawn on the server, with the same figures in a table beneath. */
export function BarChart(props: BarChartProps) {
  const highest = Math.max(
    1,
    ...props.bars.map((bar) => bar.value),
    ...props.ticks.map((tick) => tick.value),
  );
  const room = height - bottom - top;
  const y = (value: number) => Math.round(top + room * (1 - value / highest));
  const step = (width - left) / Math.max(1, props.bars.length);
  const thickness = Math.min(56, step * 0.66);
  const everyNth = Math.ceil(props.bars.length / 12);
  return (
    <figure>
      <figcaption>
        <span className="chart-title">{props.title}</span>, {props.unit}
      </figcaption>
      <svg className="chart-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.summary}>
        {props.ticks.map((tick) => (
          <g key={tick.value}>
            <path className="chart-line" d={`M${left} ${y(tick.value)}H${width}`} />
            <text className="chart-text" x={left - 8} y={y(tick.value) + 4} textAnchor="end">
              {tick.text}
            </text>
          </g>
        ))}
        {props.bars.map((bar, index) => {
          const middle = left + step * (index + 0.5);
          return (
            <g key={bar.label}>
              <rect
                className={bar.markText === undefined ? "chart-bar" : "chart-bar-marked"}
                x={middle - thickness / 2}
                y={y(bar.value)}
                width={thickness}
                height={Math.max(0, height - bottom - y(bar.value))}
              />
              {index % everyNth === 0 ? (
                <text className="chart-text" x={middle} y={height - 8} textAnchor="middle">
                  {bar.label}
                </text>
              ) : null}
            </g>
          );
        })}
        <path className="chart-axis" d={`M${left} ${height - bottom}H${width}`} />
      </svg>
      <p className="chart-note">{props.source}</p>
      <Disclosure summary={props.tableLabel}>
        <div className="table-scroll">
          <table className="data-table">
            <caption className="sr-only">{props.title}</caption>
            <thead>
              <tr>
                <th scope="col">{props.labelHeading}</th>
                <th scope="col" className="cell-end">
                  {props.valueHeading}
                </th>
              </tr>
            </thead>
            <tbody>
              {props.bars.map((bar) => (
                <tr key={bar.label}>
                  <th scope="row">{bar.label}</th>
                  <td className="cell-end">
                    {bar.text}
                    {bar.markText === undefined ? null : ` · ${bar.markText}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </figure>
  );
}
