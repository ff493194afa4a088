import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type DisclosureProps = {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  readonly children: ReactNode;
};

/** A part that opens on demand, without JavaScript. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        {summary}
        <Icon name="chevron-down" size={18} />
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
