import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type Props = {
  readonly notices: readonly {
    readonly id: string;
    readonly title: string;
    readonly path: string;
    readonly createdAt: Date;
    readonly readAt: Date | null;
  }[];
};

/** What happened that concerns the person, newest first. */
export function NoticeList({ notices }: Props) {
  const { lang, t, f } = useWords();
  if (notices.length === 0) {
    return (
      <EmptyState icon="bell" title={t("account.noticesNone")}>
        {t("account.noticesNoneText")}
      </EmptyState>
    );
  }
  return (
    <ul className="row-list">
      {notices.map((notice) => (
        <li key={notice.id} data-notice={notice.id} data-state={notice.readAt === null ? "unread" : "read"}>
          <a href={`${pathsIn(lang).home()}${notice.path}`}>{notice.title || t("account.noticeUnknown")}</a>
          {notice.readAt === null ? (
            <StatusWord tone="waiting" icon="bell">
              {t("account.noticeNew")}
            </StatusWord>
          ) : null}
          <span className="text-muted">
            <Instant at={notice.createdAt.toISOString()} text={f.dateTime(notice.createdAt)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
