import type { ComponentPropsWithoutRef } from "react";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";

type Look = {
  /** primary is pomegranate, one a view. */
  readonly tone?: "primary" | "secondary" | "quiet" | "danger" | undefined;
  readonly icon?: IconName | undefined;
  /** An arrow on: the icon after the word. */
  readonly iconLast?: boolean | undefined;
  readonly small?: boolean | undefined;
  /** As wide as its column. */
  readonly wide?: boolean | undefined;
};

type ButtonProps = Look & Omit<ComponentPropsWithoutRef<"button">, "className">;
type ButtonLinkProps = Look & Omit<ComponentPropsWithoutRef<"a">, "className"> & { readonly href: string };

function classOf({ tone = "secondary", small, wide }: Look): string {
  const parts = ["button", `button-${tone}`];
  if (small === true) parts.push("button-small");
  if (wide === true) parts.push("button-wide");
  return parts.join(" ");
}

/** A button; `type` is submit unless said otherwise. */
export function Button(props: ButtonProps) {
  const { tone, icon, iconLast, small, wide, type = "submit", children, ...rest } = props;
  return (
    <button {...rest} type={type} className={classOf({ tone, small, wide })}>
      {icon === undefined || iconLast === true ? null : <Icon name={icon} />}
      {children}
      {icon === undefined || iconLast !== true ? null : <Icon name={icon} />}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink(props: ButtonLinkProps) {
  const { tone, icon, iconLast, small, wide, children, ...rest } = props;
  return (
    <a {...rest} className={classOf({ tone, small, wide })}>
      {icon === undefined || iconLast === true ? null : <Icon name={icon} />}
      {children}
      {icon === undefined || iconLast !== true ? null : <Icon name={icon} />}
    </a>
  );
}
