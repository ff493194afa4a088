import type { ComponentPropsWithoutRef, ReactNode } from "react";
import type { FieldProps } from "./field.tsx";
import { FieldGroup } from "./field.tsx";
import { describedBy, fieldId } from "./field-id.ts";
import { Icon } from "./icon.tsx";
import { KeptList } from "./kept-list.tsx";

/** One box or dot of a group. */
export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** How many lie behind it: the exact number for programs, the text for people ("1 000+"). */
  readonly count?: { readonly value: number; readonly text: string } | undefined;
  readonly disabled?: boolean | undefined;
};

type GroupProps = FieldProps & {
  readonly choices: readonly Choice[];
  /** Narrow rows, for filters. */
  readonly compact?: boolean | undefined;
  /** Side by side where there is room. */
  readonly inline?: boolean | undefined;
};

function groupClass(props: GroupProps): string {
  if (props.inline === true) return "choices-row";
  return props.compact === true ? "choices choices-compact" : "choices";
}

type ChoiceRowProps = {
  readonly type: "checkbox" | "radio";
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
};

function ChoiceRow({ type, id, name, choice, checked }: ChoiceRowProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
      />
      <span>{choice.label}</span>
      {choice.count === undefined ? null : (
        <span className="choice-count" data-count={choice.count.value}>
          {choice.count.text}
        </span>
      )}
      {choice.hint === undefined ? null : (
        <span className="choice-hint" id={`${id}-hint`}>
          {choice.hint}
        </span>
      )}
    </label>
  );
}

/** All that a plain row depends on; null for one with more than words in it. */
function textOf(own: string, name: string, choice: Choice, checked: boolean): string | null {
  const { value, label, hint, count, disabled } = choice;
  if (typeof label !== "string" || hint !== undefined) return null;
  return JSON.stringify([own, name, value, label, count?.text, count?.value, disabled, checked]);
}

/** Any number of a list; sent as the same name several times. */
export function CheckboxGroup(
  props: GroupProps & { readonly defaultValues?: readonly string[] | undefined },
) {
  const own = props.id ?? fieldId(props.name);
  return (
    <FieldGroup {...props}>
      <KeptList
        className={groupClass(props)}
        items={props.choices.map((choice) => {
          const checked = props.defaultValues?.includes(choice.value) ?? false;
          return {
            key: choice.value,
            of: textOf(own, props.name, choice, checked) ?? choice,
            make: () => (
              <ChoiceRow
                type="checkbox"
                id={`${own}-${fieldId(choice.value)}`}
                name={props.name}
                choice={choice}
                checked={checked}
              />
            ),
          };
        })}
      />
    </FieldGroup>
  );
}

/** Exactly one of a short list. */
export function RadioGroup(props: GroupProps & { readonly defaultValue?: string | undefined }) {
  const own = props.id ?? fieldId(props.name);
  return (
    <FieldGroup {...props}>
      <div className={groupClass(props)}>
        {props.choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            id={`${own}-${fieldId(choice.value)}`}
            name={props.name}
            choice={choice}
            checked={props.defaultValue === choice.value}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type CheckboxFieldProps = Omit<FieldProps, "optional"> &
  Omit<ComponentPropsWithoutRef<"input">, "className" | "id" | "name" | "type">;

/** One yes or no; sends `value` ("yes" unless said otherwise) when ticked, nothing when not. */
export function CheckboxField({ name, label, hint, error, id, value = "yes", ...input }: CheckboxFieldProps) {
  const own = id ?? fieldId(name);
  return (
    <div className={error === undefined ? "field" : "field field-faulty"}>
      {error === undefined ? null : (
        <p className="field-error" id={`${own}-error`}>
          <Icon name="circle-alert" size={18} />
          {error}
        </p>
      )}
      <label className="choice" htmlFor={own}>
        <input
          {...input}
          type="checkbox"
          id={own}
          name={name}
          value={value}
          aria-describedby={describedBy(own, hint, error)}
          aria-invalid={error === undefined ? undefined : true}
        />
        <span>{label}</span>
        {hint === undefined ? null : (
          <span className="choice-hint" id={`${own}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}
