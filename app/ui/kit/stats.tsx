import type { ReactNode } from "react";

type StatsProps = {
  readonly items: readonly {
    readonly label: string;
    readonly value: ReactNode;
    /** Against what, since when, from where. */
    readonly note?: ReactNode;
  }[];
};

/** Single numbers that matter, side by side. */
export function Stats({ items }: StatsProps) {
  return (
    <dl className="stats">
      {items.map((item) => (
        <div className="stat" key={item.label}>
          <dt>{item.label}</dt>
          <dd className="stat-value">{item.value}</dd>
          {item.note === undefined ? null : <dd className="stat-note">{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
