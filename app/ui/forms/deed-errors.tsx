import { useWords } from "#app/i18n/context.tsx";
import { ErrorSummary } from "#app/ui/kit/error-summary.tsx";
import { fieldId } from "#app/ui/kit/field-id.ts";
import type { Deed } from "./use-deed.ts";

type Props = {
  readonly deed: Deed;
  /** Where a page has the same fields in several forms: what the ids of this one begin with. */
  readonly idPrefix?: string;
  /** What the fields are called; a line then says which field it is about. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** What is wrong with a form that was sent, above it; nothing before. */
export function DeedErrors({ deed, idPrefix, labels = {} }: Props) {
  const { t } = useWords();
  const errors = deed.summary.map(({ field, message: sentence }) => {
    const label = labels[field];
    const message = label === undefined ? sentence : `${label}: ${sentence}`;
    if (field === "") return { message };
    return idPrefix === undefined
      ? { name: field, message }
      : { id: `${idPrefix}-${fieldId(field)}`, message };
  });
  return <ErrorSummary title={t("common.errorSummary")} errors={errors} />;
}
