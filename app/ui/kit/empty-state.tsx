import type { ReactNode } from "react";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";

type EmptyStateProps = {
  readonly title: ReactNode;
  readonly icon?: IconName | undefined;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** A list with nothing in it, which says what to do next. */
export function EmptyState({ title, icon = "list", children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon name={icon} size={28} />
      <p className="notice-title">{title}</p>
      {children === undefined ? null : <div className="empty-state-body">{children}</div>}
      {action === undefined ? null : <div className="empty-state-action">{action}</div>}
    </div>
  );
}
