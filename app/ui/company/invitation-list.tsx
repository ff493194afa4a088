import type { CompanyRole } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { roleWords } from "./company-words.ts";

type Props = {
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly role: CompanyRole;
    readonly sentAt: Date;
    readonly expiresAt: Date;
    readonly expired: boolean;
  }[];
};

/** Invitations that nobody has taken up yet, each to be sent again or withdrawn. */
export function InvitationList({ invitations }: Props) {
  const { lang, t, f } = useWords();
  const { company } = pathsIn(lang);
  return (
    <ul className="row-list">
      {invitations.map(({ id, email, role, sentAt, expiresAt, expired }) => (
        <li key={id} data-invitation={id} data-state={expired ? "expired" : "open"}>
          <span>{email}</span>
          <span className="text-muted">{t(roleWords[role])}</span>
          <span className="row-note">
            {t("team.sentOn")}: <Instant at={sentAt.toISOString()} text={f.dateTime(sentAt)} />
            {" · "}
            {expired ? (
              <StatusWord tone="bad">{t("team.invitationExpired")}</StatusWord>
            ) : (
              <>
                {t("team.goodUntil")}: <Instant at={expiresAt.toISOString()} text={f.dateTime(expiresAt)} />
              </>
            )}
          </span>
          <form method="post" name="resend-invitation" action={company.teamCommand("resend-invitation")}>
            <HiddenField name="invitation" value={id} />
            <Button small aria-label={`${t("team.resend")}: ${email}`}>
              {t("team.resend")}
            </Button>
          </form>
          <form method="post" name="withdraw-invitation" action={company.teamCommand("withdraw-invitation")}>
            <HiddenField name="invitation" value={id} />
            <Button small icon="trash" aria-label={`${t("team.withdraw")}: ${email}`}>
              {t("team.withdraw")}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
