import type { ComponentPropsWithoutRef, ReactNode } from "react";

type PanelProps = Omit<ComponentPropsWithoutRef<"div">, "title" | "className"> & {
  readonly title?: ReactNode;
};

/** A group held by a hairline; marks such as `data-order` go through to the element. */
export function Panel({ title, children, ...marks }: PanelProps) {
  return (
    <div {...marks} className="panel">
      {title === undefined ? null : <h2 className="panel-title">{title}</h2>}
      {children}
    </div>
  );
}
