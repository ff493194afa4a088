import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { Timeline } from "#app/ui/kit/timeline.tsx";

const deeds = {
  "sign-up": "desk.deed_sign-up",
  "save-company": "desk.deed_save-company",
  "remove-company-paper": "desk.deed_remove-company-paper",
  "submit-company": "desk.deed_submit-company",
  "verify-company": "desk.deed_verify-company",
  "request-company-changes": "desk.deed_request-company-changes",
  "reject-company": "desk.deed_reject-company",
  "suspend-company": "desk.deed_suspend-company",
  "reinstate-company": "desk.deed_reinstate-company",
  "invite-member": "team.deed_invite",
  "resend-invitation": "team.deed_resend",
  "withdraw-invitation": "team.deed_withdraw",
  "accept-invitation": "team.deed_accept",
  "set-role": "team.deed_role",
  "remove-member": "team.deed_remove",
  "leave-company": "team.deed_leave",
  "transfer-ownership": "team.deed_transfer",
} as const satisfies Record<string, MessageKey>;

const isDeed = (deed: string): deed is keyof typeof deeds => Object.hasOwn(deeds, deed);

type Props = {
  readonly history: readonly {
    readonly id: string;
    readonly at: Date;
    readonly deed: string;
    readonly by: string;
    readonly reason: string;
  }[];
};

/** What was done to a company, by whom and when. */
export function CompanyHistory({ history }: Props) {
  const { t, f } = useWords();
  return (
    <Timeline
      label={t("desk.companyHistory")}
      events={history.map(({ id, at, deed, by, reason }) => ({
        key: id,
        event: deed,
        title: isDeed(deed) ? t(deeds[deed]) : deed,
        by: (
          <>
            <time dateTime={at.toISOString()}>{f.dateTime(at)}</time>
            {by === "" ? null : ` · ${by}`}
          </>
        ),
        ...(reason === "" ? {} : { note: reason }),
      }))}
    />
  );
}
