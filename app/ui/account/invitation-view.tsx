import type { CompanyRole } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { roleWords } from "#app/ui/company/company-words.ts";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Entrance } from "./entrance.tsx";
import { JoinForm } from "./join-form.tsx";

type Open = {
  readonly standing: "open";
  readonly company: string;
  readonly inviter: string;
  readonly role: CompanyRole;
  readonly email: string;
};

type Props = {
  readonly token: string;
  readonly invitation:
    | (Open & { readonly reader: "invitee" | "to-sign-in" | "to-sign-up" })
    | (Open & { readonly reader: "other"; readonly invited: string })
    | { readonly standing: "accepted" | "withdrawn" | "expired"; readonly company: string }
    | { readonly standing: "unknown" };
};

/** What the link of an invitation opens: the way in, or kindly why there is none. */
export function InvitationView({ token, invitation }: Props) {
  const { lang, t } = useWords();
  const accept = useDeed("accept-invitation");
  const join = useDeed("sign-up");
  const paths = pathsIn(lang);
  if (invitation.standing !== "open") return <Gone invitation={invitation} />;
  const { company, inviter, role } = invitation;
  const signIn = (
    <p>
      <ButtonLink href={paths.signIn(paths.invitation(token))}>{t("account.signInButton")}</ButtonLink>
    </p>
  );
  return (
    <Entrance
      title={t("team.invitationTitle", { company })}
      lead={t("team.invitationLead", { inviter, company, role: t(roleWords[role]) })}
    >
      <RefusedDeeds deeds={[{ form: "accept-invitation", deed: accept }]} />
      {invitation.reader === "other" ? (
        <Notice kind="warning" title={t("team.otherTitle")}>
          <p>{t("team.otherText", { invited: invitation.invited, email: invitation.email })}</p>
        </Notice>
      ) : null}
      {invitation.reader === "invitee" ? (
        <form
          method="post"
          name="accept-invitation"
          action={paths.invitationCommand(token, "accept")}
          className="form"
        >
          <p>{t("team.acceptLead", { email: invitation.email })}</p>
          <FormActions>
            <Button tone="primary">{t("team.acceptButton", { company })}</Button>
          </FormActions>
        </form>
      ) : null}
      {invitation.reader === "to-sign-in" ? (
        <>
          {join.refused ? (
            <Notice kind="warning" announce>
              <p>{t("team.invitationHasAccount")}</p>
            </Notice>
          ) : (
            <p>{t("team.invitationSignInLead")}</p>
          )}
          {signIn}
        </>
      ) : null}
      {invitation.reader === "to-sign-up" ? (
        <>
          <p>{t("team.invitationSignUpLead")}</p>
          <JoinForm token={token} email={invitation.email} />
        </>
      ) : null}
    </Entrance>
  );
}

function Gone({
  invitation,
}: {
  readonly invitation: Exclude<Props["invitation"], { readonly standing: "open" }>;
}) {
  const { lang, t } = useWords();
  const why = {
    accepted: () => t("team.goneAccepted"),
    withdrawn: () => t("team.goneWithdrawn", { company: "company" in invitation ? invitation.company : "" }),
    expired: () => t("team.goneExpired"),
    unknown: () => t("team.goneUnknown"),
  }[invitation.standing];
  return (
    <Entrance title={t("team.goneTitle")}>
      <Notice kind="warning" announce>
        <p>{why()}</p>
      </Notice>
      <p>
        <ButtonLink href={pathsIn(lang).signIn()}>{t("account.signInButton")}</ButtonLink>
      </p>
    </Entrance>
  );
}
