import { Button } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";

type Props = {
  /** The form's name. */
  readonly deed: string;
  readonly action: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly tone?: "primary" | "secondary" | "quiet" | "danger" | undefined;
};

/** A deed that is one button, with what it means. Why it did not happen stands at the top of the page. */
export function OneButton({ deed: name, action, label, hint, icon, tone }: Props) {
  return (
    <form method="post" name={name} action={action} className="stack">
      <div>
        <Button tone={tone} icon={icon} aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
          {label}
        </Button>
      </div>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </form>
  );
}
