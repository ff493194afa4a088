import { Icon } from "./icon.tsx";

type StepsProps = {
  readonly label: string;
  readonly steps: readonly {
    readonly label: string;
    readonly state: "done" | "current" | "todo";
    /** For screen readers: "done", "you are here". */
    readonly stateText: string;
    readonly href?: string | undefined;
  }[];
};

/** Where one stands in a long form or an order's course. */
export function Steps({ label, steps }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          data-step={step.state}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span className="steps-number">
            {step.state === "done" ? <Icon name="check" size={16} /> : index + 1}
          </span>
          {step.href === undefined ? step.label : <a href={step.href}>{step.label}</a>}
          <span className="sr-only"> ({step.stateText})</span>
        </li>
      ))}
    </ol>
  );
}
