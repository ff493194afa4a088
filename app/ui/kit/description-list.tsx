import type { ReactNode } from "react";

type DescriptionListProps = {
  readonly items: readonly { readonly term: string; readonly details: ReactNode }[];
  /** The details are figures: set at the line's end, in columns. */
  readonly figures?: boolean | undefined;
};

/** Terms and what they are, a hairline between them. */
export function DescriptionList({ items, figures }: DescriptionListProps) {
  return (
    <dl className={figures === true ? "facts facts-figures figures" : "facts"}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.details}</dd>
        </div>
      ))}
    </dl>
  );
}
