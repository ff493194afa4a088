import { useWords } from "#app/i18n/context.tsx";
import type { TrackView as Tracked } from "#app/queries/track.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Day, When } from "../orders/amounts.tsx";

const stages = ["loaded", "border", "customs", "arrived"] as const;

/** How far the trucks of a shipment have come, for whoever was handed its address. */
export function TrackView({ groups, trucks }: Tracked) {
  const { t } = useWords();
  return (
    <>
      <PageHeading title={t("shipments.trackTitle")} lead={t("shipments.trackLead")} />
      <DescriptionList items={[{ term: t("shipments.trackGoods"), details: groups.join(", ") }]} />
      {trucks.length > 0 && trucks.every(({ there }) => there) ? (
        <p>
          <StatusWord tone="good">{t("shipments.trackAllThere")}</StatusWord>
        </p>
      ) : null}
      {trucks.map((truck) => (
        <Truck key={truck.number} truck={truck} />
      ))}
      <p className="text-muted">{t("shipments.trackTimes")}</p>
    </>
  );
}

function Truck({ truck }: { readonly truck: Tracked["trucks"][number] }) {
  const { t } = useWords();
  return (
    <Section id={`truck-${truck.number}`} title={t("shipments.trackTruck", { number: truck.number })}>
      {truck.there ? null : (
        <p className="mb-2">
          {t("shipments.trackEta")}:{" "}
          {truck.eta === null ? t("shipments.trackNoEta") : <Day date={truck.eta} />}
          {truck.late ? (
            <>
              {" "}
              <StatusWord tone="bad" icon="clock">
                {t("shipments.late")}
              </StatusWord>
            </>
          ) : null}
        </p>
      )}
      <ol className="track-stages" data-late={truck.late}>
        {stages.map((stage) => {
          const at = truck.stages[stage];
          return (
            <li key={stage} data-stage={stage} data-done={at !== null}>
              <Icon name={at === null ? "circle-dashed" : "circle-check"} size={20} />
              <span>{t(`shipments.trackStage_${stage}`)}</span>
              <span className="text-muted">
                {at === null ? t("shipments.trackPending") : <When at={at} />}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
