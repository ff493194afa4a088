import type { ReactNode } from "react";

type ColumnsProps = {
  /** aside: narrow second column; filter: narrow first; queue: list left, case right; equal: halves. */
  readonly kind: "aside" | "filter" | "queue" | "equal";
  readonly children: ReactNode;
};

/** Two columns on wide screens, one below the other on narrow ones. */
export function Columns({ kind, children }: ColumnsProps) {
  return <div className={`columns columns-${kind}`}>{children}</div>;
}
