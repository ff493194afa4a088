import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { CompanyStateWord } from "#app/ui/company/company-state-word.tsx";
import { roleWords } from "#app/ui/company/company-words.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import type { Session } from "./sessions.tsx";
import { Sessions } from "./sessions.tsx";

type Props = {
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly lang: string;
    readonly emailConfirmedAt: Date | null;
  };
  readonly sessions: readonly Session[];
  readonly companies: readonly {
    readonly companyId: string;
    readonly companyName: string;
    readonly role: keyof typeof roleWords;
    readonly state: Parameters<typeof CompanyStateWord>[0]["state"];
  }[];
  readonly unread: number;
  readonly done: string | null;
};

/** A person's own page. */
export function AccountView({ person, sessions, companies, unread, done }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <>
      <PageHeading
        title={t("account.accountTitle")}
        lead={person.email}
        status={
          person.emailConfirmedAt === null ? (
            <StatusWord tone="waiting">{t("account.emailUnconfirmed")}</StatusWord>
          ) : (
            <StatusWord tone="good">{t("account.emailConfirmed")}</StatusWord>
          )
        }
        actions={
          <ButtonLink href={paths.notices()} icon="bell">
            {unread === 0 ? t("account.noticesTitle") : t("account.noticesUnread", { count: unread })}
          </ButtonLink>
        }
      />
      <div className="stack">
        {done === "left" ? (
          <Notice kind="success" announce>
            {t("team.doneLeft")}
          </Notice>
        ) : null}
        {done === "saved" ? (
          <Notice kind="success" announce>
            {t("account.savedText")}
          </Notice>
        ) : null}
        {done === "password" ? (
          <Notice kind="success" announce>
            {t("account.passwordChangedText")}
          </Notice>
        ) : null}
        {done === "sent" ? (
          <Notice kind="success" announce>
            {t("account.resentText", { email: person.email })}
          </Notice>
        ) : null}
        {person.emailConfirmedAt === null ? (
          <Notice kind="warning" title={t("account.registeredTitle")}>
            <p>{t("account.resendLead")}</p>
            <form
              method="post"
              name="resend-confirmation"
              action={paths.accountCommand("resend-confirmation")}
              className="mt-3"
            >
              <Button small icon="mail">
                {t("account.resendButton")}
              </Button>
            </form>
          </Notice>
        ) : null}
      </div>
      <Section id="companies" title={t("account.companiesTitle")}>
        {companies.length === 0 ? (
          <p className="text-muted">{t("account.noCompanies")}</p>
        ) : (
          <ul className="row-list">
            {companies.map((company) => (
              <li key={company.companyId} data-company={company.companyId} data-state={company.state}>
                <a href={paths.company.home()}>{company.companyName}</a>
                <span className="text-muted">{t(roleWords[company.role])}</span>
                <CompanyStateWord state={company.state} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="profile" title={t("account.profileTitle")}>
        <ProfileForm name={person.name} personLang={person.lang} />
      </Section>
      <Section id="password" title={t("account.passwordTitle")} lead={t("account.passwordLead")}>
        <PasswordForm email={person.email} />
      </Section>
      <Section id="sessions" title={t("account.sessionsTitle")}>
        <Sessions sessions={sessions} />
      </Section>
    </>
  );
}
