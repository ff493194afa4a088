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
  | BankDeed
  | ReturnDeed;

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

const returnDeeds = {
  "return-asked": "returns.done_asked",
  "return-approved": "returns.done_approved",
  "return-withdrawn": "returns.done_withdrawn",
  "refund-withdrawn": "returns.done_refundWithdrawn",
  "refunds-exported": "transfers.done",
} as const;
type ReturnDeed = keyof typeof returnDeeds;

/** The statement that was brought last. */
type Brought = {
  readonly fileName: string;
  readonly encoding: string;
  readonly lineCount: number;
  readonly newCount: number;
};

/** Says that it is done. */
export function DoneNotice({ done, statement }: { readonly done: DoneDeed; readonly statement?: Brought }) {
  const { t, f } = useWords();
  const brought = done === "imported" || done === "known" ? statement : undefined;
  return (
    <div className="mb-6">
      <Notice kind="success" announce>
        {say()}
        {brought === undefined
          ? null
          : ` ${t("bank.done_counts", {
              file: brought.fileName,
              count: f.number(brought.lineCount),
              fresh: f.number(brought.newCount),
            })}`}
        {brought === undefined || brought.encoding === ""
          ? null
          : ` ${t("bank.done_readAs", { encoding: brought.encoding })}`}
      </Notice>
    </div>
  );

  function say(): string {
    if (isReturnDeed(done)) return t(returnDeeds[done]);
    return isBankDeed(done) ? t(`bank.done_${done}`) : t(`payments.deskDone_${done}`);
  }
}

function isReturnDeed(done: DoneDeed): done is ReturnDeed {
  return done in returnDeeds;
}

function isBankDeed(done: DoneDeed): done is BankDeed {
  return bankDeeds.some((deed) => deed === done);
}
