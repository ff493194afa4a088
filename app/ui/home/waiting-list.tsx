import type { ReactNode } from "react";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";

type Props = {
  readonly items: readonly {
    readonly key: string;
    readonly href: string;
    readonly title: string;
    readonly note: ReactNode;
    readonly marks?: Record<`data-${string}`, string>;
  }[];
  readonly emptyTitle: string;
  readonly emptyText: string;
};

/** What waits on the reader, the most urgent first; each line leads to where it is done. */
export function WaitingList({ items, emptyTitle, emptyText }: Props) {
  if (items.length === 0) {
    return (
      <EmptyState icon="circle-check" title={emptyTitle}>
        {emptyText}
      </EmptyState>
    );
  }
  return (
    <ul className="row-list">
      {items.map((item) => (
        <li key={item.key} {...item.marks}>
          <a href={item.href}>{item.title}</a>
          <span className="row-note">{item.note}</span>
        </li>
      ))}
    </ul>
  );
}
