import type { CompanyRole } from "#app/domain/actor.ts";
import { companyRoles } from "#app/domain/actor.ts";
import type { Minor } from "#app/domain/money.ts";
import { toDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { roleWords } from "./company-words.ts";
import { LimitForm } from "./limit-form.tsx";
import { roleTitles } from "./role-titles.ts";

type Props = {
  readonly member: {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly role: CompanyRole;
    readonly since: Date;
    readonly you: boolean;
    readonly limit: Minor | null;
  };
  readonly companyId: string;
  readonly mayManage: boolean;
  /** The company buys: a manager may have a limit; owners have none and viewers order nothing. */
  readonly buys: boolean;
};

/** One person of the company; owners find below it what they can change. */
export function MemberRow({ member, companyId, mayManage, buys }: Props) {
  const { t, f } = useWords();
  const { name, email, role, since, you, limit } = member;
  // A limit that was refused stands open with what is wrong, without scripts too.
  const sent = useDeed("set-limit");
  const refused = sent.refused && sent.value("member") === member.userId;
  return (
    <li data-member={member.userId} data-role={role}>
      <span>{you ? `${name} (${t("company.teamYou")})` : name}</span>
      <span className="text-muted">{t(roleWords[role])}</span>
      <span className="row-note">
        {email} · {t("company.teamSince")}: <Instant at={since.toISOString()} text={f.date(since)} />
        {limit === null ? null : (
          <>
            {" · "}
            {t("approvals.limitTitle")}: <span data-limit={toDecimal(limit)}>{f.money(limit, "BYN")}</span>
          </>
        )}
      </span>
      {mayManage ? (
        <div className="row-note">
          <Disclosure summary={`${t("team.change")}: ${name}`} open={refused}>
            {buys && role === "manager" ? <LimitForm member={member} companyId={companyId} /> : null}
            <MemberDeeds member={member} companyId={companyId} />
          </Disclosure>
        </div>
      ) : null}
    </li>
  );
}

function MemberDeeds({ member, companyId }: Pick<Props, "member" | "companyId">) {
  const { lang, t } = useWords();
  const { company } = pathsIn(lang);
  const { userId, name, role, you } = member;
  const who = (
    <>
      <HiddenField name="company" value={companyId} />
      <HiddenField name="member" value={userId} />
    </>
  );
  return (
    <div className="stack">
      <form method="post" name="set-role" action={company.teamCommand("set-role")} className="form-grid">
        {who}
        <SelectField
          name="role"
          id={`role-${userId}`}
          label={t("team.newRole")}
          options={companyRoles.map((value) => ({ value, label: t(roleTitles[value].label) }))}
          defaultValue={role}
        />
        <div>
          <Button aria-label={`${t("team.setRole")}: ${name}`}>{t("team.setRole")}</Button>
        </div>
      </form>
      {you ? null : (
        <>
          <form
            method="post"
            name="transfer-ownership"
            action={company.teamCommand("transfer-ownership")}
            className="stack"
          >
            {who}
            <p>{t("team.transferLead", { name })}</p>
            <div>
              <Button aria-label={`${t("team.transfer")}: ${name}`}>{t("team.transfer")}</Button>
            </div>
          </form>
          <form
            method="post"
            name="remove-member"
            action={company.teamCommand("remove-member")}
            className="stack"
          >
            {who}
            <p>{t("team.removeLead", { name })}</p>
            <div>
              <Button tone="danger" aria-label={`${t("team.remove")}: ${name}`}>
                {t("team.remove")}
              </Button>
            </div>
          </form>
        </>
      )}
    </div>
  );
}
