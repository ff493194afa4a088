import type { ReactElement } from "react";
import { createContext, Fragment, useContext } from "react";

/** One piece of a list: what it is made of, and how it is made. */
export type KeptItem = {
  readonly key: string;
  /** The thing it shows, never changed once shown, and in which variety; or a text that says all it depends on. */
  readonly of: object | string;
  readonly variety?: string;
  readonly make: () => ReactElement;
};

/** Answers the markup of an item, made now or kept from before. */
export type KeepMarkup = (item: KeptItem) => string;

/** Given where pages are made many times and never come alive in the browser; absent everywhere else. */
export const KeepMarkupContext = createContext<KeepMarkup | null>(null);

/** A list whose pieces are made once and used again where the page is only written, not run. */
export function KeptList({
  className,
  items,
}: {
  readonly className: string;
  readonly items: readonly KeptItem[];
}) {
  const keep = useContext(KeepMarkupContext);
  if (keep === null) {
    return (
      <div className={className}>
        {items.map((item) => (
          <Fragment key={item.key}>{item.make()}</Fragment>
        ))}
      </div>
    );
  }
  // Written by our own components from data, escaped by React as everywhere.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is React's own
  return <div className={className} dangerouslySetInnerHTML={{ __html: items.map(keep).join("") }} />;
}
