import type { ReactNode } from "react";

type PageHeadingProps = {
  readonly title: ReactNode;
  /** The small line above: a number, a category. */
  readonly eyebrow?: ReactNode;
  readonly lead?: ReactNode;
  /** Status word beside or below the title. */
  readonly status?: ReactNode;
  /** Buttons; at most one of them primary. */
  readonly actions?: ReactNode;
};

/** The title of a page; one a page. */
export function PageHeading({ title, eyebrow, lead, status, actions }: PageHeadingProps) {
  return (
    <div className="page-heading">
      {eyebrow === undefined ? null : <p className="page-eyebrow">{eyebrow}</p>}
      <div className="page-heading-row">
        <h1>{title}</h1>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {status === undefined ? null : <div>{status}</div>}
      {lead === undefined ? null : <p className="page-lead">{lead}</p>}
    </div>
  );
}
