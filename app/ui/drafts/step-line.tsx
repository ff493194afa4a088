import type { DraftStep } from "#app/domain/listings/draft-steps.ts";
import { draftSteps } from "#app/domain/listings/draft-steps.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Steps } from "#app/ui/kit/steps.tsx";

type Props = {
  readonly listingId: string;
  readonly current: DraftStep | null;
  readonly steps: readonly { readonly step: DraftStep; readonly done: boolean }[];
};

/** All steps, each a link: nobody has to go through them in order. Closed on the page of a step, to save the phone's room. */
export function StepLine({ listingId, current, steps }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const list = (
    <Steps
      label={t("drafts.steps")}
      steps={steps.map(({ step, done }) => {
        const state = step === current ? "current" : done ? "done" : "todo";
        const words = {
          current: "drafts.stepHere",
          done: "drafts.stepDone",
          todo: "drafts.stepTodo",
        } as const;
        return {
          label: t(`drafts.step_${step}`),
          state,
          stateText: t(words[state]),
          href: paths.producer.listingStep(listingId, step),
        };
      })}
    />
  );
  if (current === null) return list;
  const done = draftSteps.indexOf(current) + 1;
  return (
    <details className="disclosure step-line">
      <summary>
        {t("drafts.steps")}
        <progress value={done} max={draftSteps.length} aria-hidden="true" />
      </summary>
      {list}
    </details>
  );
}
