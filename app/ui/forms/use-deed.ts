import { useActionData } from "@remix-run/react";
import { createContext, useContext } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { fieldMessage, refusalMessage } from "./say.ts";

/** What an action answers when a deed did not happen; mirrors what the route makers send. */
type RefusedData = {
  readonly form: string;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly refusal: { readonly code: string; readonly [datum: string]: unknown } | null;
};

function isRefused(value: unknown): value is RefusedData {
  return (
    typeof value === "object" && value !== null && "form" in value && "errors" in value && "values" in value
  );
}

/** One form of a page after a deed was refused: the messages by field and what had been entered. */
export type Deed = {
  /** Whether this very form was sent and refused. */
  readonly refused: boolean;
  /** The refusal as a whole, with what it knows beside its sentence; null while single fields are wrong. */
  readonly refusal: RefusedData["refusal"];
  /** The message of a field, if something is wrong with it. */
  error(field: string): string | undefined;
  /** What was entered, or else what the page knows. */
  value(field: string, otherwise?: string): string;
  values(field: string, otherwise?: readonly string[]): readonly string[];
  /** All messages with the field each belongs to; an empty field for the deed as a whole. */
  readonly summary: readonly { readonly field: string; readonly message: string }[];
};

/** A form that was not sent. */
export const noDeed: Deed = {
  refused: false,
  refusal: null,
  error: () => undefined,
  value: (_field, otherwise = "") => otherwise,
  values: (_field, otherwise = []) => otherwise,
  summary: [],
};

/** Where the action's answer comes from; a page that is only written, not run by the framework, has none. */
export const AnswerContext = createContext<() => unknown>(useActionData);

/** Reads what the action answered for the form of this name. */
export function useDeed(form: string): Deed {
  const useAnswer = useContext(AnswerContext);
  const answer = useAnswer();
  const { t, f } = useWords();
  const mine = isRefused(answer) && answer.form === form ? answer : null;
  const errors = mine?.errors ?? {};
  const sentence = (field: string) => {
    const code = errors[field]?.[0];
    if (code === undefined) return undefined;
    return mine?.refusal?.code === code ? refusalMessage(mine.refusal, t, f) : fieldMessage(code, t);
  };
  const fields = Object.keys(errors).map((field) => ({ field, message: sentence(field) ?? "" }));
  const whole =
    mine?.refusal && fields.length === 0 ? [{ field: "", message: refusalMessage(mine.refusal, t, f) }] : [];
  return {
    refused: mine !== null,
    refusal: mine?.refusal ?? null,
    error: sentence,
    value(field, otherwise = "") {
      const typed = mine?.values[field];
      return typeof typed === "string" ? typed : (typed?.[0] ?? (mine ? "" : otherwise));
    },
    values(field, otherwise = []) {
      const typed = mine?.values[field];
      if (typed === undefined) return mine ? [] : otherwise;
      return typeof typed === "string" ? [typed] : typed;
    },
    summary: [...whole, ...fields],
  };
}
