import type { Unanswered } from "#app/domain/programs/webhook-events.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import type { Column } from "#app/ui/kit/data-table.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

export type Delivery = {
  readonly id: string;
  readonly event: string;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly status: number | null;
  readonly unanswered: Unanswered | null;
  readonly state: "waiting" | "delivered" | "failed";
};

const tones: Record<Delivery["state"], Tone> = { waiting: "waiting", delivered: "good", failed: "bad" };

/** The last messages of a webhook, newest first; each that has ended can be sent again. */
export function DeliveryList({
  deliveries,
  mayResend,
}: {
  readonly deliveries: readonly Delivery[];
  readonly mayResend: boolean;
}) {
  const { t, f } = useWords();
  const columns: Column<Delivery>[] = [
    { key: "event", header: t("programs.deliveryEvent"), primary: true, cell: ({ event }) => event },
    {
      key: "when",
      header: t("programs.deliveryWhen"),
      cell: ({ createdAt }) => <Instant at={createdAt.toISOString()} text={f.dateTime(createdAt)} />,
    },
    {
      key: "state",
      header: t("programs.deliveryState"),
      cell: ({ state }) => <StatusWord tone={tones[state]}>{t(`programs.delivery_${state}`)}</StatusWord>,
    },
    {
      key: "tries",
      header: t("programs.deliveryTries"),
      align: "end",
      cell: ({ attempts }) => String(attempts),
    },
    {
      key: "answer",
      header: t("programs.deliveryAnswer"),
      cell: ({ status, unanswered }) =>
        unanswered === null ? String(status ?? "") : t(`programs.unanswered_${unanswered}`),
    },
    {
      key: "again",
      header: "",
      cell: (one) => (mayResend && one.state !== "waiting" ? <Resend {...one} /> : null),
    },
  ];
  return (
    <DataTable
      caption={t("programs.deliveriesTitle")}
      captionHidden
      columns={columns}
      rows={deliveries}
      rowKey={({ id }) => id}
      rowMarks={({ id, state }) => ({ "data-delivery": id, "data-state": state })}
    />
  );
}

function Resend({ id, event }: Delivery) {
  const { lang, t } = useWords();
  return (
    <form method="post" name="resend-delivery" action={pathsIn(lang).company.apiCommand("resend-delivery")}>
      <HiddenField name="delivery" value={id} />
      <Button small aria-label={`${t("programs.resend")}: ${event} ${id}`}>
        {t("programs.resend")}
      </Button>
    </form>
  );
}
