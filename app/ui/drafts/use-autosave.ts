import type { RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDraft, refill, typedFields } from "./kept-draft.ts";
import type { Sent } from "./send-form.ts";
import { sendForm } from "./send-form.ts";

export type SaveState =
  | "idle"
  | "saving"
  | "saved"
  | "offline"
  | "restored"
  | "conflict"
  | "wrong"
  | "stopped";

type Autosave = {
  readonly state: SaveState;
  /** When it was saved last. */
  readonly savedAt: Date | null;
  /** Sends something beside what was typed (photos), saying how much of it has gone out. */
  readonly send: Send;
};

type Send = (
  extra?: (form: FormData) => void,
  onSent?: (sent: number, total: number) => void,
) => Promise<Sent>;

type Options = {
  readonly url: string;
  readonly listingId: string;
  readonly step: string;
  readonly stamp: string;
  readonly editor: string;
  readonly lastEditor: string | null;
};

const WAIT_MS = 1_500;
const AGAIN_MS = 15_000;

/**
 * Saves a step while somebody types: a moment after the last key, one save at a time, each naming the state it was made
 * of. What has not arrived is kept on the device and sent when the connection is back.
 */
export function useAutosave(ref: RefObject<HTMLFormElement | null>, options: Options): Autosave {
  const { url, listingId, step, stamp, editor, lastEditor } = options;
  const [state, setState] = useState<SaveState>("idle");
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const now = useRef({ stamp, editor });
  const last = useRef(lastEditor);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  async function post(...[extra, onSent]: Parameters<Send>): Promise<Sent> {
    const form = ref.current;
    if (form === null) return { status: 0, answer: null };
    setState("saving");
    const body = new FormData(form);
    for (const name of new Set(body.keys())) if (body.get(name) instanceof File) body.delete(name);
    body.set("version", now.current.stamp);
    body.set("editor", now.current.editor);
    extra?.(body);
    const before = JSON.stringify(typedFields(form));
    const { status, answer } = await sendForm(url, body, onSent);
    if (status === 0 || status === 429 || status >= 500) {
      setState("offline");
      return { status, answer };
    }
    const well = status === 200 && typeof answer === "object" && answer !== null && "stamp" in answer;
    if (well) {
      now.current.stamp = String(answer.stamp);
      form.querySelector<HTMLInputElement>("input[name=version]")?.setAttribute("value", now.current.stamp);
      if (before === JSON.stringify(typedFields(form))) forgetDraft(listingId, step);
      setSavedAt(new Date());
      setState("saved");
      return { status, answer };
    }
    // A file that was left out says so where it was chosen; everything else has been saved.
    if (extra !== undefined && (status === 413 || status === 415)) setState("idle");
    else setState(status === 409 ? "conflict" : status === 400 ? "wrong" : "stopped");
    // A page where JSON was expected: somebody has been signed out.
    return { status: status === 200 ? 401 : status, answer };
  }

  function send(...asked: Parameters<Send>): Promise<Sent> {
    const next = queue.current.then(() => post(...asked));
    queue.current = next.catch(() => undefined);
    return next;
  }
  const latest = useRef(send);
  latest.current = send;

  // The page was read again: what it shows now is what a save is made of.
  useEffect(() => {
    now.current.stamp = stamp;
  }, [stamp]);

  useEffect(() => {
    const form = ref.current;
    if (form === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const { status } = await latest.current();
        if (status === 0 || status === 429 || status >= 500) soon(AGAIN_MS);
      }, ms);
    };
    const keep = (sent: boolean) =>
      keepDraft(listingId, step, { ...now.current, fields: typedFields(form), sent });
    const onInput = (event: Event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === "file") return;
      keep(false);
      soon(WAIT_MS);
    };
    const onSubmit = (event: SubmitEvent) => {
      clearTimeout(timer);
      keep(navigator.onLine);
      if (navigator.onLine) return;
      // The browser would only show that there is no connection, and what was typed would be out of sight.
      event.preventDefault();
      setState("offline");
    };
    const onOnline = () => soon(0);
    form.addEventListener("input", onInput);
    form.addEventListener("submit", onSubmit);
    window.addEventListener("online", onOnline);
    const kept = keptDraft(listingId, step, { stamp: now.current.stamp, lastEditor: last.current });
    if (kept !== null) {
      refill(form, kept.fields);
      now.current = { stamp: kept.stamp, editor: kept.editor };
      form.querySelector<HTMLInputElement>("input[name=version]")?.setAttribute("value", kept.stamp);
      form.querySelector<HTMLInputElement>("input[name=editor]")?.setAttribute("value", kept.editor);
      setState("restored");
      soon(WAIT_MS);
    }
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("submit", onSubmit);
      window.removeEventListener("online", onOnline);
    };
  }, [ref, listingId, step]);

  return { state, savedAt, send };
}
