import type { ReactNode } from "react";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";

type NoticeKind = "info" | "success" | "warning" | "error";

type NoticeProps = {
  readonly kind: NoticeKind;
  readonly title?: ReactNode;
  /** Said at once by screen readers: an answer to what the reader just did. */
  readonly announce?: boolean | undefined;
  readonly children?: ReactNode;
};

const looks: Record<NoticeKind, { readonly icon: IconName; readonly className: string }> = {
  info: { icon: "info", className: "notice" },
  success: { icon: "circle-check", className: "notice tone-good" },
  warning: { icon: "warning", className: "notice tone-waiting" },
  error: { icon: "circle-alert", className: "notice tone-bad" },
};

/** A message in the page: what happened, what is safe, what to do. */
export function Notice({ kind, title, announce, children }: NoticeProps) {
  const role = kind === "error" ? "alert" : "status";
  return (
    <div className={looks[kind].className} role={announce === true ? role : undefined}>
      <Icon name={looks[kind].icon} />
      <div className="notice-body">
        {title === undefined ? null : <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
