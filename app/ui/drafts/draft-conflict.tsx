import { useWords } from "#app/i18n/context.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";

type Props = {
  readonly deed: Deed;
  /** What is saved, by field of the form. */
  readonly stored: Readonly<Record<string, string>>;
  /** Where the saved version stands alone. */
  readonly href: string;
};

/** Two who saved at once: both values of every field that differs, and how to choose. */
export function DraftConflict({ deed, stored, href }: Props) {
  const { t } = useWords();
  if (!deed.refused || deed.summary.every(({ field }) => field !== "")) return null;
  const differing = Object.entries(stored).flatMap(([field, theirs]) => {
    const mine = deed.value(field, theirs);
    return mine === theirs ? [] : [{ field, mine, theirs }];
  });
  const shown = (value: string) => (value === "" ? t("drafts.conflictEmpty") : value);
  return (
    <Notice kind="warning" title={t("drafts.conflictTitle")}>
      <p>{t(differing.length === 0 ? "drafts.conflictSame" : "drafts.conflictKeep")}</p>
      {differing.length === 0 ? null : (
        <table className="conflict" data-conflict>
          <thead>
            <tr>
              <th scope="col">{t("drafts.conflictField")}</th>
              <th scope="col">{t("drafts.conflictMine")}</th>
              <th scope="col">{t("drafts.conflictTheirs")}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ field, mine, theirs }) => (
              <tr key={field}>
                <th scope="row">{t(fieldLabel(field))}</th>
                <td>{shown(mine)}</td>
                <td>{shown(theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href={href}>{t("drafts.conflictDrop")}</a>
      </p>
    </Notice>
  );
}
