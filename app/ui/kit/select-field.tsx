import type { ComponentPropsWithoutRef } from "react";
import type { FieldProps } from "./field.tsx";
import { Field } from "./field.tsx";
import { describedBy, fieldId } from "./field-id.ts";
import { Icon } from "./icon.tsx";

/** One choice of a list. */
export type Option = {
  readonly value: string;
  readonly label: string;
  /** It is there to be known of, and cannot be chosen; the hint says why. */
  readonly disabled?: boolean | undefined;
};
/** Choices under a heading. */
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

type SelectFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"select">, "className" | "id" | "name" | "children"> & {
    readonly options: readonly (Option | OptionGroup)[];
    /** The first, empty choice: "Choose …" or "Any". */
    readonly placeholder?: string | undefined;
    readonly width?: "short" | "medium" | "full" | undefined;
  };

/** One of a list. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, id, optional, options, placeholder, width = "full", ...select } = props;
  const own = id ?? fieldId(name);
  return (
    <Field name={name} label={label} hint={hint} error={error} id={id} optional={optional}>
      <div className={width === "full" ? "control-box" : `control-box width-${width}`}>
        <select
          {...select}
          id={own}
          name={name}
          className="control"
          aria-describedby={describedBy(own, hint, error)}
          aria-invalid={error === undefined ? undefined : true}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) =>
            "options" in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(drawOption)}
              </optgroup>
            ) : (
              drawOption(option)
            ),
          )}
        </select>
        <span className="control-arrow">
          <Icon name="chevron-down" size={18} />
        </span>
      </div>
    </Field>
  );
}

function drawOption(option: Option) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
