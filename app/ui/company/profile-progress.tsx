import type { ProfileStep } from "#app/domain/companies/steps.ts";
import { profileSteps } from "#app/domain/companies/steps.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Steps } from "#app/ui/kit/steps.tsx";

type Props = {
  readonly done: readonly ProfileStep[];
  /** The step one is at; null on the page of the whole profile. */
  readonly current: ProfileStep | null;
};

/** Where the profile stands, step by step; every step can be gone to. */
export function ProfileProgress({ done, current }: Props) {
  const { lang, t } = useWords();
  const words = { done: "profile.stepDone", current: "profile.stepHere", todo: "profile.stepTodo" } as const;
  return (
    <Steps
      label={t("profile.stepsLabel")}
      steps={profileSteps.map((step) => {
        const state = step === current ? "current" : done.includes(step) ? "done" : "todo";
        return {
          label: t(`profile.step_${step}`),
          state,
          stateText: t(words[state]),
          href: step === current ? undefined : pathsIn(lang).company.home({ step }),
        };
      })}
    />
  );
}
