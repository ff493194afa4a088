import type { ReactNode } from "react";
import { fieldId } from "#app/ui/kit/field-id.ts";
import { DeedErrors } from "./deed-errors.tsx";
import type { Deed } from "./use-deed.ts";
import { noDeed, useDeed } from "./use-deed.ts";

type Props = {
  /** The deed's name; also what the ids of its fields begin with. */
  readonly name: string;
  readonly action: string;
  readonly files?: boolean;
  /** Where a page has the same deed for several things: which one this is, as part of its ids. */
  readonly scope?: string | undefined;
  /** Of several forms of one name, whether this was the one that was sent; the only one is. */
  readonly mine?: boolean | undefined;
  /** What the fields are called, for the summary of what is wrong. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly children: (deed: Deed, idOf: (field: string) => string) => ReactNode;
};

/** A form of a page that has several: its errors above it, the ids of its fields its own. */
export function DeedForm({ name, action, files, scope, mine = true, labels = {}, children }: Props) {
  const sent = useDeed(name);
  const deed = mine ? sent : noDeed;
  const prefix = scope === undefined ? name : `${name}-${scope}`;
  return (
    <form
      method="post"
      name={name}
      action={action}
      className="form"
      encType={files === true ? "multipart/form-data" : undefined}
      noValidate
    >
      <DeedErrors deed={deed} idPrefix={prefix} labels={labels} />
      {children(deed, (field) => `${prefix}-${fieldId(field)}`)}
    </form>
  );
}
