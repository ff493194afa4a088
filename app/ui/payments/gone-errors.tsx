import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";

type Props = {
  /** The deed's name. */
  readonly deed: string;
  /** The field that says which thing of the page it was for. */
  readonly field: string;
  /** The things that have such a form now: each shows what is wrong with its own. */
  readonly there: readonly string[];
};

/** Why a deed was refused whose form is not on the page any more: somebody was faster, and it went with what they did. */
export function GoneErrors({ deed: name, field, there }: Props) {
  const deed = useDeed(name);
  return !deed.refused || there.includes(deed.value(field)) ? null : <DeedErrors deed={deed} />;
}
