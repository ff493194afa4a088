import type { IconName } from "./icon.tsx";
import { NavLink } from "./nav-link.tsx";

type LinkRowProps = {
  readonly label: string;
  readonly links: readonly {
    readonly href: string;
    readonly label: string;
    readonly icon?: IconName | undefined;
    readonly current?: boolean | undefined;
    readonly count?: string | undefined;
  }[];
};

/** A row of links that looks like tabs and is plain navigation: the parts of an area, the states of a list. */
export function LinkRow({ label, links }: LinkRowProps) {
  return (
    <nav className="link-row" aria-label={label}>
      {links.map((link) => (
        <NavLink key={link.href} {...link} />
      ))}
    </nav>
  );
}
