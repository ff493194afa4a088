import type { ReactNode } from "react";

type StatsProps = {
  readonly items: readonly {
    readonly label: string;
    readonly value: ReactNode;
    /** Against what, since when, from where. */
    readonly note?: ReactNode;
    /** The list that the number counts. */
    readonly href?: string;
    /** The number for programs, where the list it counts is named. */
    readonly count?: number;
  }[];
};

/** Single numbers that matter, side by side. */
export function Stats({ items }: StatsProps) {
  return (
    <dl className="stats">
      {items.map((item) => (
        <div className="stat" key={item.label}>
          <dt>{item.label}</dt>
          <dd className="stat-value">
            {item.href === undefined ? (
              item.value
            ) : (
              <a className="stat-link" href={item.href} data-count={item.count}>
                {item.value}
                <span className="sr-only">: {item.label}</span>
              </a>
            )}
          </dd>
          {item.note === undefined ? null : <dd className="stat-note">{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
