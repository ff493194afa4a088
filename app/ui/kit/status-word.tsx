import type { ReactNode } from "react";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";

/** How a state reads: it waits on somebody, it is well, it is not, it simply is. */
export type Tone = "waiting" | "good" | "bad" | "neutral";

type StatusWordProps = {
  readonly tone: Tone;
  /** Another icon than the tone's own. */
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
};

const icons: Record<Tone, IconName> = {
  waiting: "clock",
  good: "circle-check",
  bad: "circle-x",
  neutral: "circle-dashed",
};

/** A state in words with its icon; the colour only repeats what both say. */
export function StatusWord({ tone, icon, children }: StatusWordProps) {
  return (
    <span className={`status-word tone-${tone}`}>
      <Icon name={icon ?? icons[tone]} size={18} />
      {children}
    </span>
  );
}
