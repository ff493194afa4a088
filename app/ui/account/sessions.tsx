import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { deviceName } from "./device-name.ts";

export type Session = {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly ip: string;
  readonly userAgent: string;
  readonly current: boolean;
};

/** Where the person is signed in, and the way to end it. */
export function Sessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <div className="stack">
      <DataTable
        caption={t("account.sessionsTitle")}
        captionHidden
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: "device",
            header: t("account.sessionDevice"),
            primary: true,
            cell: (session) => deviceName(session.userAgent) || t("account.sessionUnknown"),
          },
          { key: "address", header: t("account.sessionAddress"), cell: (session) => session.ip },
          {
            key: "since",
            header: t("account.sessionSince"),
            cell: ({ createdAt }) => <Instant at={createdAt.toISOString()} text={f.dateTime(createdAt)} />,
          },
          {
            key: "seen",
            header: t("account.sessionSeen"),
            cell: ({ lastSeenAt }) => <Instant at={lastSeenAt.toISOString()} text={f.dateTime(lastSeenAt)} />,
          },
          {
            key: "end",
            header: "",
            align: "end",
            cell: (session) =>
              session.current ? (
                <StatusWord tone="good">{t("account.sessionCurrent")}</StatusWord>
              ) : (
                <form method="post" name="end-session" action={paths.accountCommand("end-session")}>
                  <HiddenField name="session" value={session.id} />
                  <Button small>{t("account.endSession")}</Button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <form method="post" name="end-sessions" action={paths.accountCommand("end-sessions")}>
          <Button icon="sign-out">{t("account.endSessions")}</Button>
        </form>
      ) : null}
    </div>
  );
}
