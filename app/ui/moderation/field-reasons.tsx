import type { GivenReason } from "#app/domain/moderation/reasons.ts";
import { useWords } from "#app/i18n/context.tsx";

type Props = {
  readonly reasons: readonly GivenReason[];
  /** Only those about this field of the form; all of them where nothing is said. */
  readonly field?: string | null;
};

/** What a moderator wants mended, as the producer reads it: the ready sentence in their language, and what was added. */
export function FieldReasons({ reasons, field }: Props) {
  const { t } = useWords();
  const about = field === undefined ? reasons : reasons.filter((reason) => reason.field === field);
  if (about.length === 0) return null;
  return (
    <ul className="field-reasons">
      {about.map(({ code, note }) => (
        <li key={code} data-reason={code}>
          <strong>{t(`moderation.reason_${code}`)}.</strong> {t(`remarks.say_${code}`)}
          {note === "" ? null : <span className="field-reason-note">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
