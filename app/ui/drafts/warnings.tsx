import type { DraftWarning } from "#app/domain/listings/draft-warnings.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";

type Props = { readonly warnings: readonly DraftWarning[]; readonly of: readonly string[] };

/** What looks odd in these fields and may yet be true; it stands under them and holds nobody up. */
export function Warnings({ warnings, of }: Props) {
  const { t } = useWords();
  const mine = warnings.filter(({ field }) => of.includes(field));
  return mine.map(({ field, code }) => (
    <p className="draft-warning" key={`${field} ${code}`} data-warning={code}>
      <Icon name="warning" size={18} />
      <span>{t(`drafts.warn_${code}`)}</span>
    </p>
  ));
}
