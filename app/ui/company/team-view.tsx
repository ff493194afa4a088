import type { ComponentProps } from "react";
import type { CompanyKind } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { CompanyParts } from "./company-parts.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MemberRow } from "./member-row.tsx";
import { SwitchCompany } from "./switch-company.tsx";

type Props = {
  readonly company: { readonly id: string; readonly legalName: string; readonly kind: CompanyKind };
  readonly memberships: ComponentProps<typeof SwitchCompany>["memberships"];
  readonly mayManage: boolean;
  readonly lastOwner: boolean;
  readonly members: readonly ComponentProps<typeof MemberRow>["member"][];
  readonly invitations: ComponentProps<typeof InvitationList>["invitations"];
  readonly done: string | null;
};

const doneWords = {
  invited: "team.doneInvited",
  role: "team.doneRole",
  limit: "approvals.limitDone",
  removed: "team.doneRemoved",
  transferred: "team.doneTransferred",
  withdrawn: "team.doneWithdrawn",
  resent: "team.doneResent",
  joined: "team.doneJoined",
} as const;

const isDone = (done: string | null): done is keyof typeof doneWords =>
  done !== null && Object.hasOwn(doneWords, done);

/** Who belongs to the company: for everybody to read, for its owners to change. */
export function TeamView(props: Props) {
  const { company, memberships, mayManage, lastOwner, members, invitations, done } = props;
  const { lang, t } = useWords();
  return (
    <div data-company={company.id}>
      <Breadcrumbs
        label={t("catalogue.breadcrumbs")}
        trail={[
          { label: company.legalName, href: pathsIn(lang).company.home() },
          { label: t("company.teamTitle") },
        ]}
      />
      <PageHeading title={t("company.teamTitle")} lead={t("company.teamLead")} />
      <SwitchCompany memberships={memberships} activeId={company.id} />
      <CompanyParts current="team" />
      <div className="stack mb-6">
        <Refusals />
        {isDone(done) ? (
          <Notice kind="success" announce>
            {t(doneWords[done])}
          </Notice>
        ) : null}
        {mayManage ? null : <Notice kind="info">{t("team.notOwner")}</Notice>}
      </div>
      <Section id="members" title={t("team.membersTitle")}>
        <ul className="row-list">
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              member={member}
              companyId={company.id}
              mayManage={mayManage}
              buys={company.kind === "buyer"}
            />
          ))}
        </ul>
      </Section>
      {invitations.length === 0 ? null : (
        <Section id="invitations" title={t("team.invitationsTitle")} lead={t("team.invitationsLead")}>
          <InvitationList invitations={invitations} />
        </Section>
      )}
      {mayManage ? (
        <Section id="invite" title={t("team.inviteTitle")} lead={t("team.inviteLead")}>
          <InviteForm company={company} />
        </Section>
      ) : null}
      <Section id="leave" title={t("team.leaveTitle")}>
        {lastOwner ? <p>{t("team.leaveLastOwner")}</p> : <Leave company={company} />}
      </Section>
    </div>
  );
}

function Leave({ company }: Pick<Props, "company">) {
  const { lang, t } = useWords();
  return (
    <form
      method="post"
      name="leave-company"
      action={pathsIn(lang).company.teamCommand("leave-company")}
      className="stack"
    >
      <p>{t("team.leaveLead")}</p>
      <HiddenField name="company" value={company.id} />
      <div>
        <Button tone="danger">{t("team.leaveButton", { company: company.legalName })}</Button>
      </div>
    </form>
  );
}

/** The rows a refused deed was meant for may be gone: it is told at the top. */
function Refusals() {
  const deeds = [
    { form: "set-role", deed: useDeed("set-role") },
    { form: "set-limit", deed: useDeed("set-limit") },
    { form: "remove-member", deed: useDeed("remove-member") },
    { form: "transfer-ownership", deed: useDeed("transfer-ownership") },
    { form: "leave-company", deed: useDeed("leave-company") },
    { form: "resend-invitation", deed: useDeed("resend-invitation") },
    { form: "withdraw-invitation", deed: useDeed("withdraw-invitation") },
  ];
  return <RefusedDeeds deeds={deeds} prefixed />;
}
