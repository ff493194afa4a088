import { useWords } from "#app/i18n/context.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";

/** What a person of finance has just done. */
export type DoneDeed =
  | "recorded"
  | "refunded"
  | "waits"
  | "approved"
  | "confirmed"
  | "exported"
  | "first-approval"
  | "by-bank";

/** Says that it is done. */
export function DoneNotice({ done }: { readonly done: DoneDeed }) {
  const { t } = useWords();
  return (
    <div className="mb-6">
      <Notice kind="success" announce>
        {t(`payments.deskDone_${done}`)}
      </Notice>
    </div>
  );
}
