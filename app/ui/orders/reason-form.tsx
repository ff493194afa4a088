import type { ReactNode } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";

type Props = {
  readonly name: string;
  readonly action: string;
  readonly title: string;
  readonly lead: ReactNode;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** The field's name; "reason" unless said otherwise. */
  readonly field?: string;
  /** What other fields are called, for the summary of what is wrong. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly danger?: boolean;
  readonly optional?: boolean;
  readonly open?: boolean;
  /** Where a page has the same deed for several things; see `DeedForm`. */
  readonly scope?: string;
  readonly mine?: boolean;
  readonly before?: (deed: Deed, idOf: (field: string) => string) => ReactNode;
};

/** A deed that needs a reason in words, folded away until it is wanted. */
export function ReasonForm(props: Props) {
  const { t } = useWords();
  const { name, field = "reason" } = props;
  const deed = useDeed(name);
  return (
    <Disclosure summary={props.title} open={(deed.refused && props.mine !== false) || props.open === true}>
      <DeedForm
        name={name}
        action={props.action}
        scope={props.scope}
        mine={props.mine}
        labels={{ [field]: props.label, ...props.labels }}
      >
        {(sent, idOf) => (
          <>
            <p className="text-muted">{props.lead}</p>
            {props.before?.(sent, idOf)}
            <TextArea
              name={field}
              id={idOf(field)}
              label={props.label}
              hint={props.hint}
              optional={props.optional === true ? t("common.optional") : undefined}
              defaultValue={sent.value(field)}
              error={sent.error(field)}
              rows={3}
              maxLength={2000}
            />
            <div>
              <Button tone={props.danger === true ? "danger" : "secondary"}>{props.button}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </Disclosure>
  );
}
