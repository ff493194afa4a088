import { DeedErrors } from "./deed-errors.tsx";
import type { Deed } from "./use-deed.ts";

type Props = {
  /** The deeds of a page by their forms' names. */
  readonly deeds: readonly { readonly form: string; readonly deed: Deed }[];
  /** The forms of the page have the same fields: their ids begin with the form's name. */
  readonly prefixed?: boolean;
  /** What their fields are called; a line then says which field it is about. */
  readonly labels?: Readonly<Record<string, string>>;
};

/**
 * Why a deed of the page did not happen, at its top: the form it was sent from may be gone, because somebody else was
 * faster.
 */
export function RefusedDeeds({ deeds, prefixed = false, labels = {} }: Props) {
  const refused = deeds.find(({ deed }) => deed.refused);
  if (!refused) return null;
  return <DeedErrors deed={refused.deed} labels={labels} {...(prefixed ? { idPrefix: refused.form } : {})} />;
}
