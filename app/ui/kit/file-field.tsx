import type { FieldProps } from "./field.tsx";
import { Field } from "./field.tsx";
import { describedBy, fieldId } from "./field-id.ts";

type FileFieldProps = FieldProps & {
  /** Kinds of file, as the `accept` attribute writes them. */
  readonly accept: string;
  readonly multiple?: boolean | undefined;
  readonly required?: boolean | undefined;
  /** Phones open the rear camera at once. */
  readonly camera?: boolean | undefined;
};

/** Files from the disk or, on a phone, from the camera. The form must be multipart. */
export function FileField(props: FileFieldProps) {
  const { name, label, hint, error, id, optional, accept, multiple, required, camera } = props;
  const own = id ?? fieldId(name);
  return (
    <Field name={name} label={label} hint={hint} error={error} id={id} optional={optional}>
      <input
        type="file"
        id={own}
        name={name}
        accept={accept}
        multiple={multiple}
        required={required}
        capture={camera === true ? "environment" : undefined}
        className="control control-file"
        aria-describedby={describedBy(own, hint, error)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </Field>
  );
}
