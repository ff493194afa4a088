import { useBlocker } from "@remix-run/react";
import type { RefObject } from "react";
import { useEffect, useRef, useState } from "react";

/**
 * While photos are on their way the form goes on only after them, and whoever leaves is asked first. `going` says that
 * somebody has pressed a button that waits; `leaving` holds the two answers to the question.
 */
export function useWaitForPhotos(inside: RefObject<HTMLElement | null>, under: number, lost: number) {
  const [going, setGoing] = useState(false);
  const pressed = useRef<HTMLElement | null>(null);
  const held = useRef(under > 0);
  held.current = under > 0;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => held.current && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    const form = inside.current?.closest("form");
    if (!form) return;
    const onSubmit = (event: SubmitEvent) => {
      if (!held.current) return;
      event.preventDefault();
      pressed.current = event.submitter;
      setGoing(true);
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (held.current) event.preventDefault();
    };
    // Before the listeners that send the form or keep it for sending.
    form.addEventListener("submit", onSubmit, { capture: true });
    window.addEventListener("beforeunload", onLeave);
    return () => {
      form.removeEventListener("submit", onSubmit, { capture: true });
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [inside]);

  useEffect(() => {
    if (under > 0 || !going) return;
    setGoing(false);
    // Something is left that somebody has to decide on; the page says so.
    if (lost > 0) return;
    const button = pressed.current;
    const form = inside.current?.closest("form");
    form?.requestSubmit(button?.isConnected && button.matches("button") ? button : null);
  }, [under, going, lost, inside]);

  const leaving =
    blocker.state === "blocked" ? { stay: () => blocker.reset(), leave: () => blocker.proceed() } : null;
  return { going: going && under > 0, leaving };
}
