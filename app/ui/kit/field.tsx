import type { ReactNode } from "react";
import { describedBy, fieldId } from "./field-id.ts";
import { Icon } from "./icon.tsx";

/** What every field of a form has. */
export type FieldProps = {
  /** The form field's name; the id follows from it: `tiers[0].fromKg` → `tiers-0-fromKg`. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The message of a refused value; the field is then marked invalid. */
  readonly error?: string | undefined;
  /** Given where the same name stands in two forms of a page. */
  readonly id?: string | undefined;
  /** The word for "optional", shown after the label. */
  readonly optional?: string | undefined;
};

/** Label above, hint before the field, error with an icon; the field itself comes as children. */
export function Field({
  name,
  label,
  hint,
  error,
  id,
  optional,
  children,
}: FieldProps & { children: ReactNode }) {
  const own = id ?? fieldId(name);
  return (
    <div className={error === undefined ? "field" : "field field-faulty"}>
      <label className="field-label" htmlFor={own}>
        {label}
        {optional === undefined ? null : <span className="field-optional"> ({optional})</span>}
      </label>
      <HintAndError id={own} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** A group of choices under one legend. */
export function FieldGroup(props: FieldProps & { children: ReactNode }) {
  const own = props.id ?? fieldId(props.name);
  return (
    <fieldset
      className={props.error === undefined ? "field" : "field field-faulty"}
      id={own}
      tabIndex={-1}
      aria-describedby={describedBy(own, props.hint, props.error)}
    >
      <legend className="field-legend">
        {props.label}
        {props.optional === undefined ? null : <span className="field-optional"> ({props.optional})</span>}
      </legend>
      <HintAndError id={own} hint={props.hint} error={props.error} />
      {props.children}
    </fieldset>
  );
}

function HintAndError(props: {
  readonly id: string;
  readonly hint: ReactNode;
  readonly error: string | undefined;
}) {
  return (
    <>
      {props.hint === undefined ? null : (
        <div className="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      <FieldError id={`${props.id}-error`} message={props.error} />
    </>
  );
}

/** What is wrong, with its icon; also for a group of rows that has no field of its own. */
export function FieldError({
  id,
  message,
}: {
  readonly id?: string | undefined;
  readonly message: string | undefined;
}) {
  if (message === undefined) return null;
  return (
    <p className="field-error" id={id}>
      <Icon name="circle-alert" size={18} />
      {message}
    </p>
  );
}
