import type { WebhookEvent, WebhookStop } from "#app/domain/programs/webhook-events.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import type { Delivery } from "./delivery-list.tsx";
import { DeliveryList } from "./delivery-list.tsx";

type Webhook = {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly stopReason: WebhookStop | null;
  readonly deliveries: readonly Delivery[];
};

/** The webhooks of the company, each with what it is told and its last messages. */
export function WebhookRows({ webhooks }: { readonly webhooks: readonly Webhook[] }) {
  const { t } = useWords();
  if (webhooks.length === 0) return <p>{t("programs.webhooksNone")}</p>;
  return (
    <ul className="row-list">
      {webhooks.map((webhook) => (
        <WebhookRow key={webhook.id} {...webhook} />
      ))}
    </ul>
  );
}

function WebhookRow({ id, url, events, stopReason, deliveries }: Webhook) {
  const { t } = useWords();
  return (
    <li data-webhook={id} data-state={stopReason === null ? "running" : "stopped"}>
      <span>{url}</span>
      <StatusWord tone={stopReason === null ? "good" : "bad"}>
        {t(stopReason === null ? "programs.webhookRuns" : "programs.webhookStopped")}
      </StatusWord>
      <span className="row-note">{events.map((event) => t(`programs.event_${event}`)).join(" · ")}</span>
      {stopReason === null ? null : <span className="row-note">{t(`programs.stop_${stopReason}`)}</span>}
      <WebhookDeeds id={id} url={url} stopReason={stopReason} />
      {deliveries.length === 0 ? null : (
        <div className="row-note">
          <Disclosure summary={`${t("programs.deliveriesTitle")}: ${deliveries.length}`}>
            <DeliveryList deliveries={deliveries} mayResend={stopReason === null} />
          </Disclosure>
        </div>
      )}
    </li>
  );
}

function WebhookDeeds({ id, url, stopReason }: Pick<Webhook, "id" | "url" | "stopReason">) {
  const { lang, t } = useWords();
  const { company } = pathsIn(lang);
  return (
    <>
      {stopReason === null || stopReason === "secret-lost" ? null : (
        <form method="post" name="restart-webhook" action={company.apiCommand("restart-webhook")}>
          <HiddenField name="webhook" value={id} />
          <Button small aria-label={`${t("programs.restart")}: ${url}`}>
            {t("programs.restart")}
          </Button>
        </form>
      )}
      <form method="post" name="remove-webhook" action={company.apiCommand("remove-webhook")}>
        <HiddenField name="webhook" value={id} />
        <Button small icon="trash" aria-label={`${t("programs.removeWebhook")}: ${url}`}>
          {t("programs.removeWebhook")}
        </Button>
      </form>
    </>
  );
}
