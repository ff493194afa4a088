import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";

type NavLinkProps = {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly current?: boolean | undefined;
  /** How many wait there, ready for print: "12". */
  readonly count?: string | undefined;
};

/** One link of a menu or a row of links; the current one is underlined, bold and said to be current. */
export function NavLink({ href, label, icon, current, count }: NavLinkProps) {
  return (
    <a className="nav-link" href={href} aria-current={current === true ? "page" : undefined}>
      {icon === undefined ? null : <Icon name={icon} size={18} />}
      {label}
      {count === undefined ? null : <span className="nav-count">{count}</span>}
    </a>
  );
}
