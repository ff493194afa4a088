import type { AdvisorySeverity } from "#app/domain/advisories/advisory.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownAdvisory } from "#app/queries/advisories.server.ts";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";

const looks: Record<AdvisorySeverity, { readonly icon: IconName; readonly className: string }> = {
  serious: { icon: "circle-alert", className: "notice tone-bad" },
  caution: { icon: "warning", className: "notice tone-waiting" },
  note: { icon: "info", className: "notice" },
};

/** The Trade House's advisories on goods: how serious, what, from whom, until when. Nothing at all where there are none. */
export function AdvisoryNotices({ advisories }: { readonly advisories: readonly ShownAdvisory[] }) {
  const { t } = useWords();
  if (advisories.length === 0) return null;
  return (
    <section className="stack" aria-label={t("advisories.onGoods")}>
      {advisories.map((advisory) => (
        <AdvisoryNotice key={advisory.id} advisory={advisory} />
      ))}
    </section>
  );
}

function AdvisoryNotice({ advisory }: { readonly advisory: ShownAdvisory }) {
  const { t, f } = useWords();
  const { icon, className } = looks[advisory.severity];
  const times =
    advisory.until === null
      ? t("advisories.since", { from: f.shortDate(advisory.from) })
      : t("advisories.window", { from: f.shortDate(advisory.from), until: f.shortDate(advisory.until) });
  return (
    <div className={className} data-advisory={advisory.id}>
      <Icon name={icon} />
      <div className="notice-body">
        <p className="notice-title">
          {t(`advisories.severity_${advisory.severity}`)}:{" "}
          <span lang={advisory.title.lang}>{advisory.title.text}</span>
        </p>
        <p lang={advisory.text.lang} className="whitespace-pre-line">
          {advisory.text.text}
        </p>
        <p className="text-muted">
          {t(`advisories.kind_${advisory.kind}`)} · {times} · {t("advisories.source")}{" "}
          <a href={advisory.sourceUrl} rel="noreferrer noopener">
            {advisory.sourceName}
          </a>
        </p>
      </div>
    </div>
  );
}
