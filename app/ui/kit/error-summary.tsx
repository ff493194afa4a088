import { fieldId } from "./field-id.ts";
import { Icon } from "./icon.tsx";

type ErrorSummaryProps = {
  readonly title: string;
  readonly errors: readonly {
    /** The field's name; absent for an error of the whole form. */
    readonly name?: string | undefined;
    /** The field's id where it is not made from the name. */
    readonly id?: string | undefined;
    readonly message: string;
  }[];
};

/** What is wrong with a form, above it: announced, focusable, each line a link to its field. Nothing without errors. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div
      className="error-summary"
      id="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 className="error-summary-title" id="error-summary-title">
        <Icon name="circle-alert" />
        {title}
      </h2>
      <ul>
        {errors.map((error) => {
          const target = error.id ?? (error.name === undefined ? undefined : fieldId(error.name));
          return (
            <li key={`${target ?? ""} ${error.message}`}>
              {target === undefined ? error.message : <a href={`#${target}`}>{error.message}</a>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
