import type { QueuePlace } from "#app/domain/moderation/queue.ts";
import { placeQuery } from "#app/domain/moderation/queue.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";

type Props = {
  readonly on: boolean;
  readonly place: QueuePlace;
  /** The case to come back to; null for the queue. */
  readonly caseId: string | null;
};

/** All keys of the queue, and the switch that turns them off; the choice is kept in a cookie. */
export function Shortcuts({ on, place, caseId }: Props) {
  const { lang, t } = useWords();
  const keys = [
    ["j", t("review.keyNext")],
    ["k", t("review.keyPrevious")],
    ["a", t("review.keyApprove")],
    ["c", t("review.keyChanges")],
    ["r", t("review.keyReject")],
    ["?", t("review.keyHelp")],
  ] as const;
  return (
    <div id="shortcuts" className="shortcuts">
      <Disclosure summary={t("review.keys")}>
        <div className="stack">
          <p className="text-muted">{t(on ? "review.keysLead" : "review.keysOff")}</p>
          <dl className="key-list">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <form
            method="post"
            name="set-shortcuts"
            action={pathsIn(lang).desk.shortcuts({ ...placeQuery(place), case: caseId ?? undefined })}
          >
            <HiddenField name="shortcuts" value={on ? "off" : "on"} />
            <Button small>{t(on ? "review.keysTurnOff" : "review.keysTurnOn")}</Button>
          </form>
        </div>
      </Disclosure>
    </div>
  );
}
