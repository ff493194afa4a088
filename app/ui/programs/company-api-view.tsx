import type { ComponentProps } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { CompanyParts } from "#app/ui/company/company-parts.tsx";
import { SwitchCompany } from "#app/ui/company/switch-company.tsx";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { KeyForm } from "./key-form.tsx";
import { KeyRows } from "./key-rows.tsx";
import { ShownSecret } from "./shown-secret.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { WebhookRows } from "./webhook-rows.tsx";

type Props = {
  readonly company: { readonly id: string; readonly legalName: string };
  readonly memberships: ComponentProps<typeof SwitchCompany>["memberships"];
  readonly mayManage: boolean;
  readonly scopes: ComponentProps<typeof KeyForm>["scopes"];
  readonly keys: ComponentProps<typeof KeyRows>["keys"];
  readonly events: ComponentProps<typeof WebhookForm>["events"];
  readonly webhooks: ComponentProps<typeof WebhookRows>["webhooks"];
  /** Of the form for a key. */
  readonly formToken: string;
  readonly done: string | null;
  readonly shown: ComponentProps<typeof ShownSecret> | null;
};

const doneWords = {
  revoked: "programs.doneRevoked",
  removed: "programs.doneRemoved",
  restarted: "programs.doneRestarted",
  resent: "programs.doneResent",
} as const;

const isDone = (done: string | null): done is keyof typeof doneWords =>
  done !== null && Object.hasOwn(doneWords, done);

/** The doors of the company for programs: keys by which they come in, webhooks by which they are told. */
export function CompanyApiView(props: Props) {
  const { company, memberships, mayManage, done, shown } = props;
  const { lang, t } = useWords();
  return (
    <div data-company={company.id}>
      <Breadcrumbs
        label={t("catalogue.breadcrumbs")}
        trail={[
          { label: company.legalName, href: pathsIn(lang).company.home() },
          { label: t("programs.title") },
        ]}
      />
      <PageHeading title={t("programs.title")} lead={t("programs.lead")} />
      <SwitchCompany memberships={memberships} activeId={company.id} />
      <CompanyParts current="api" />
      <div className="stack mb-6">
        <Refusals />
        {shown === null ? null : <ShownSecret key={shown.id} {...shown} />}
        {isDone(done) ? (
          <Notice kind="success" announce>
            {t(doneWords[done])}
          </Notice>
        ) : null}
        {mayManage ? null : <Notice kind="info">{t("programs.notOwner")}</Notice>}
        <p>
          <a href="/api/openapi.json">{t("programs.docs")}</a>
        </p>
      </div>
      {mayManage ? <Doors {...props} /> : null}
    </div>
  );
}

/** A form is empty again once what it was for is in the list. */
function Doors({ company, scopes, keys, events, webhooks, formToken }: Props) {
  const { t } = useWords();
  return (
    <>
      <Section id="keys" title={t("programs.keysTitle")}>
        <KeyRows keys={keys} />
      </Section>
      <Section id="new-key" title={t("programs.newKeyTitle")} lead={t("programs.newKeyLead")}>
        <KeyForm key={keys.length} companyId={company.id} scopes={scopes} formToken={formToken} />
      </Section>
      <Section id="webhooks" title={t("programs.webhooksTitle")} lead={t("programs.webhooksLead")}>
        <WebhookRows webhooks={webhooks} />
      </Section>
      <Section id="new-webhook" title={t("programs.newWebhookTitle")}>
        <WebhookForm key={webhooks.length} companyId={company.id} events={events} />
      </Section>
    </>
  );
}

/** The row a refused deed was meant for may be gone: it is told at the top. */
function Refusals() {
  const deeds = [
    { form: "revoke-api-key", deed: useDeed("revoke-api-key") },
    { form: "remove-webhook", deed: useDeed("remove-webhook") },
    { form: "restart-webhook", deed: useDeed("restart-webhook") },
    { form: "resend-delivery", deed: useDeed("resend-delivery") },
  ];
  return <RefusedDeeds deeds={deeds} prefixed />;
}
