import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";

export const handle = { audience: "public", document: "static" } satisfies Handle;

export const loader = page("public", noParams, async () => ({}));

export default function Home() {
  const { t } = useWords();
  return <PageHeading title={t("common.siteName")} lead={t("common.footerText")} />;
}
