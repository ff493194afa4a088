import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { titleFromData } from "#app/routes/title.ts";
import { NoticeList } from "#app/ui/account/notice-list.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { noticesLoader } from "./notices.loader.server.ts";

export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = noticesLoader;

export default function Notices() {
  const { fresh, notices, unread, next } = useLoaderData<typeof loader>();
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const newest = fresh[0]?.createdAt;
  return (
    <>
      <PageHeading
        title={t("account.noticesTitle")}
        lead={unread === 0 ? undefined : t("account.noticesUnread", { count: unread })}
        actions={
          unread === 0 || newest === undefined ? undefined : (
            <form method="post" name="read-notices" action={paths.readNotices()}>
              <HiddenField name="upTo" value={newest.toISOString()} />
              <Button icon="check">{t("account.readAll")}</Button>
            </form>
          )
        }
      />
      {fresh.length === 0 ? (
        <NoticeList notices={notices} />
      ) : (
        <>
          <Section id="unread" title={t("account.noticesFresh")}>
            <NoticeList notices={fresh} />
          </Section>
          {notices.length === 0 ? null : (
            <Section id="read" title={t("account.noticesRead")}>
              <NoticeList notices={notices} />
            </Section>
          )}
        </>
      )}
      <Pagination
        label={t("account.noticesTitle")}
        next={
          next === null
            ? undefined
            : { href: paths.notices({ before: next }), label: t("account.olderNotices") }
        }
      />
    </>
  );
}
