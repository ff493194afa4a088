type BreadcrumbsProps = {
  readonly label: string;
  /** From the home page down; the last is the page itself and needs no address. */
  readonly trail: readonly { readonly label: string; readonly href?: string | undefined }[];
};

/** Where the page stands in the site. */
export function Breadcrumbs({ label, trail }: BreadcrumbsProps) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol>
        {trail.map((step) => (
          <li key={step.label}>
            {step.href === undefined ? (
              <span aria-current="page">{step.label}</span>
            ) : (
              <a href={step.href}>{step.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
