import { useWords } from "#app/i18n/context.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";

const words = {
  decided: "desk.companyDone",
  renewed: "profile.renewDone",
  paper: "profile.deskPaperDone",
  "credit-granted": "orderLife.creditDone",
  "credit-ended": "orderLife.creditEnded",
} as const;

/** What staff have just done on a company, said once. */
export function CaseDone({ done }: { readonly done: string | null }) {
  const { t } = useWords();
  const said = Object.entries(words).find(([name]) => name === done)?.[1];
  if (said === undefined) return null;
  return (
    <div className="mb-6">
      <Notice kind="success" announce>
        {t(said)}
      </Notice>
    </div>
  );
}
