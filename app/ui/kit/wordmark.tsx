type WordmarkProps = {
  readonly href: string;
  readonly name: string;
  readonly place?: string | undefined;
};

/** The house's mark (a pomegranate cut open) with its name, as a link home. */
export function Wordmark({ href, name, place }: WordmarkProps) {
  return (
    <a className="wordmark" href={href}>
      <svg className="wordmark-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path
          fill="currentColor"
          d="M11.2 2.2 14 4.6 16 1l2 3.6 2.8-2.4-.7 5A12.4 12.4 0 0 1 16 31 12.4 12.4 0 0 1 11.9 7.2Z"
        />
        <path
          fill="var(--color-paper)"
          d="M16 11.2c3.3 2 5.2 5 5.2 8.2S19.3 25.4 16 27.4c-3.3-2-5.2-4.8-5.2-8s1.9-6.2 5.2-8.2Z"
        />
        <g fill="currentColor">
          <circle cx="16" cy="15.6" r="1.7" />
          <circle cx="13.7" cy="19.2" r="1.7" />
          <circle cx="18.3" cy="19.2" r="1.7" />
          <circle cx="16" cy="22.9" r="1.7" />
        </g>
      </svg>
      <span>
        <span className="wordmark-name">{name}</span>
        {place === undefined ? null : <span className="wordmark-place">{place}</span>}
      </span>
    </a>
  );
}
