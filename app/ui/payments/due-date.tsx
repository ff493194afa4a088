import { useWords } from "#app/i18n/context.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";

/** The last day to pay on: a deadline is the first instant that is too late, midnight after that day. */
export function DueDate({ at, bare = false }: { readonly at: Date; readonly bare?: boolean }) {
  const { t, f } = useWords();
  const day = f.shortDate(new Date(at.getTime() - 1));
  return <Instant at={at.toISOString()} text={bare ? day : t("payments.dueBy", { due: day })} />;
}
