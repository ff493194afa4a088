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
  | "by-bank"
  | BankDeed;

const bankDeeds = [
  "imported",
  "known",
  "matched",
  "undone",
  "explained",
  "cleared",
  "closed",
  "reversed",
] as const;
type BankDeed = (typeof bankDeeds)[number];

/** Says that it is done. */
export function DoneNotice({ done }: { readonly done: DoneDeed }) {
  const { t } = useWords();
  return (
    <div className="mb-6">
      <Notice kind="success" announce>
        {isBankDeed(done) ? t(`bank.done_${done}`) : t(`payments.deskDone_${done}`)}
      </Notice>
    </div>
  );
}

function isBankDeed(done: DoneDeed): done is BankDeed {
  return bankDeeds.some((deed) => deed === done);
}
