import { useRevalidator } from "@remix-run/react";
import type { RefObject } from "react";
import { useEffect } from "react";

/** A claim holds for half an hour; work in its last two thirds prolongs it. */
const RENEW_AFTER_MS = 10 * 60_000;

/**
 * Keeps a claim while its holder works on the case: keys, clicks and typing inside the area prolong it, at most once in
 * ten minutes. Without scripts the button beside it does the same.
 */
export function useClaimRenewal(area: RefObject<HTMLElement | null>, claimAction: string | null): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const work = area.current;
    if (work === null || claimAction === null) return;
    const address = claimAction;
    let last = Date.now();
    function onWork() {
      if (Date.now() - last < RENEW_AFTER_MS) return;
      last = Date.now();
      // The answer leads back to this page; whether it is still ours, the page itself says when read anew.
      void fetch(address, { method: "POST", body: new URLSearchParams(), redirect: "manual" }).then(
        () => revalidate(),
        () => undefined,
      );
    }
    const kinds = ["keydown", "pointerdown", "input"] as const;
    for (const kind of kinds) work.addEventListener(kind, onWork, { passive: true });
    return () => {
      for (const kind of kinds) work.removeEventListener(kind, onWork);
    };
  }, [area, claimAction, revalidate]);
}
