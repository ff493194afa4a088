import type { ComponentPropsWithoutRef } from "react";
import type { FieldProps } from "./field.tsx";
import { Field } from "./field.tsx";
import { describedBy, fieldId } from "./field-id.ts";

type TextAreaProps = FieldProps & Omit<ComponentPropsWithoutRef<"textarea">, "className" | "id" | "name">;

/** Several lines of text. */
export function TextArea({ name, label, hint, error, id, optional, rows = 4, ...area }: TextAreaProps) {
  const own = id ?? fieldId(name);
  return (
    <Field name={name} label={label} hint={hint} error={error} id={id} optional={optional}>
      <textarea
        {...area}
        id={own}
        name={name}
        rows={rows}
        className="control control-area"
        aria-describedby={describedBy(own, hint, error)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </Field>
  );
}
