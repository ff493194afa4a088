import { LONGEST_SEARCH } from "#app/domain/catalogue/filter.ts";
import { Icon } from "#app/ui/kit/icon.tsx";

type SearchLineProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  readonly value?: string | undefined;
  /** The id of the form it belongs to, where it does not stand inside one. */
  readonly form?: string | undefined;
  readonly labelHidden?: boolean | undefined;
};

/** One line to search by. */
export function SearchLine({ label, placeholder, button, value = "", form, labelHidden }: SearchLineProps) {
  return (
    <div className="search-line">
      <label className={labelHidden === true ? "sr-only" : "field-label"} htmlFor="q">
        {label}
      </label>
      <div className="search-box">
        <input
          type="search"
          id="q"
          name="q"
          className="control"
          defaultValue={value}
          placeholder={placeholder}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          spellCheck={false}
          form={form}
        />
        <button type="submit" className="button button-primary" form={form}>
          <Icon name="search" />
          <span>{button}</span>
        </button>
      </div>
    </div>
  );
}
