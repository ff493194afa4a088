import type { ComponentPropsWithoutRef, ReactNode } from "react";

type CardProps = Omit<ComponentPropsWithoutRef<"article">, "title" | "className"> & {
  readonly href: string;
  readonly title: ReactNode;
  readonly picture?: ReactNode;
  /** Kept at the card's lower edge. */
  readonly foot?: ReactNode;
};

/** One thing in a grid; its title's link covers the whole card. Marks go through to the element. */
export function Card({ href, title, picture, foot, children, ...marks }: CardProps) {
  return (
    <article {...marks} className="card">
      {picture}
      <h3 className="card-title">
        <a href={href}>{title}</a>
      </h3>
      {children}
      {foot === undefined ? null : <div className="card-foot">{foot}</div>}
    </article>
  );
}
