import { ButtonLink } from "./button.tsx";

type PaginationProps = {
  readonly label: string;
  readonly summary?: string | undefined;
  readonly previous?: { readonly href: string; readonly label: string } | undefined;
  readonly next?: { readonly href: string; readonly label: string } | undefined;
};

/** The way to the page before and the page after. */
export function Pagination({ label, summary, previous, next }: PaginationProps) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {previous === undefined ? (
        <span />
      ) : (
        <ButtonLink href={previous.href} rel="prev" icon="arrow-left">
          {previous.label}
        </ButtonLink>
      )}
      {summary === undefined ? null : <span className="pagination-summary">{summary}</span>}
      {next === undefined ? (
        <span />
      ) : (
        <ButtonLink href={next.href} rel="next" icon="arrow-right" iconLast>
          {next.label}
        </ButtonLink>
      )}
    </nav>
  );
}
