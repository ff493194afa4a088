import type { ReactNode } from "react";

/** One rung: a cost, or the sum, or what is saved. */
export type Rung = {
  /** The mark `data-rung`. */
  readonly key: string;
  readonly label: ReactNode;
  /** The rule it follows, with its source and date. */
  readonly rule?: ReactNode;
  readonly amounts: readonly ReactNode[];
  readonly tone?: "plain" | "total" | "saving" | undefined;
};

type LadderProps = {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly rungHeading: string;
  /** Headings of the columns of amounts, as many as each rung has amounts. */
  readonly amountHeadings: readonly string[];
  readonly rungs: readonly Rung[];
};

/** Costs that add up, each rung with its rule and source. */
export function Ladder({ caption, captionHidden, rungHeading, amountHeadings, rungs }: LadderProps) {
  return (
    <table className="ladder">
      <caption className={captionHidden === true ? "sr-only" : "data-caption"}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rungHeading}</th>
          {amountHeadings.map((heading) => (
            <th key={heading} scope="col" className="ladder-amount">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rungs.map((rung) => (
          <tr key={rung.key} data-rung={rung.key} data-tone={rung.tone}>
            <th scope="row">
              <span className="ladder-label">{rung.label}</span>
              {rung.rule === undefined ? null : <span className="ladder-rule">{rung.rule}</span>}
            </th>
            {rung.amounts.map((amount, index) => (
              <td key={amountHeadings[index] ?? ""} className="ladder-amount">
                {amount}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
