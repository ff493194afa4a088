import type { ComponentPropsWithoutRef, ReactNode } from "react";
import type { FieldProps } from "./field.tsx";
import { Field } from "./field.tsx";
import { describedBy, fieldId } from "./field-id.ts";

type Input = Omit<ComponentPropsWithoutRef<"input">, "className" | "id" | "name" | "prefix">;

type TextFieldProps = FieldProps &
  Input & {
    /** Inside the field's start, e.g. a currency; said to screen readers with the label. */
    readonly prefix?: ReactNode;
    /** Inside the field's end: the unit. */
    readonly unit?: ReactNode;
    readonly width?: "short" | "medium" | "full" | undefined;
    /** Figures stand in columns. */
    readonly figures?: boolean | undefined;
  };

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, id, optional, prefix, unit, width = "full", figures, ...input } = props;
  const own = id ?? fieldId(name);
  const affixed = prefix !== undefined || unit !== undefined;
  const widthClass = width === "full" ? "" : ` width-${width}`;
  const described = [describedBy(own, hint, error), unit === undefined ? undefined : `${own}-unit`];
  const control = (
    <input
      type="text"
      {...input}
      id={own}
      name={name}
      className={`control${figures === true ? " control-figures" : ""}${affixed ? "" : widthClass}`}
      aria-describedby={described.filter((part) => part !== undefined).join(" ") || undefined}
      aria-invalid={error === undefined ? undefined : true}
    />
  );
  return (
    <Field name={name} label={label} hint={hint} error={error} id={id} optional={optional}>
      {affixed ? (
        <div className={`control-box${widthClass}`}>
          {prefix === undefined ? null : <span className="control-affix">{prefix}</span>}
          {control}
          {unit === undefined ? null : (
            <span className="control-affix" id={`${own}-unit`}>
              {unit}
            </span>
          )}
        </div>
      ) : (
        control
      )}
    </Field>
  );
}

/** A decimal number with dot or comma, typed on a number pad; the unit stands inside the field's end. */
export function NumberField({ whole, ...props }: TextFieldProps & { readonly whole?: boolean | undefined }) {
  return (
    <TextField
      width="short"
      autoComplete="off"
      {...props}
      inputMode={whole === true ? "numeric" : "decimal"}
      figures
    />
  );
}

/** A calendar date, YYYY-MM-DD. */
export function DateField(props: TextFieldProps) {
  return <TextField width="short" {...props} type="date" figures />;
}
