import type { ReactNode } from "react";

type SectionProps = {
  readonly title: ReactNode;
  /** Anchor; the heading gets `${id}-title`. */
  readonly id: string;
  readonly lead?: ReactNode;
  /** A link or small button at the heading's end. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of a page, over a hairline. */
export function Section({ title, id, lead, action, children }: SectionProps) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-heading">
        <h2 id={`${id}-title`}>{title}</h2>
        {action}
      </div>
      {lead === undefined ? null : <p className="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
