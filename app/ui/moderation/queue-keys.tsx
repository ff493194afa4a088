import { useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

type Props = {
  /** Keys are heard at all; a person may switch them off. */
  readonly on: boolean;
  readonly children: ReactNode;
};

/** A page loaded whole begins at its top; from page to page of the application the focus goes along. */
let loadedWhole = true;

const decisions: Readonly<Record<string, string>> = { a: "approve", c: "changes", r: "reject" };

/**
 * Hears the queue's keys while the focus is inside it, and nowhere else: j and k go on and back, a, c and r open a
 * decision without making it, ? shows them all. They press the page's own links and open its own parts, so that they
 * can do nothing that a page without them cannot.
 */
export function QueueKeys({ on, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const [heard, setHeard] = useState(false);

  useEffect(() => {
    const queue = area.current;
    if (queue === null || !on) return;
    function onKey(event: KeyboardEvent) {
      if (queue === null || event.defaultPrevented || !isPlain(event) || isTyping(event.target)) return;
      if (act(queue, event.key, navigate)) event.preventDefault();
    }
    queue.addEventListener("keydown", onKey);
    setHeard(true);
    return () => {
      queue.removeEventListener("keydown", onKey);
      setHeard(false);
    };
  }, [on, navigate]);

  useEffect(openWhatIsNamed, []);

  useEffect(() => {
    if (!loadedWhole && document.activeElement === document.body)
      area.current?.focus({ preventScroll: true });
    loadedWhole = false;
  }, []);

  return (
    <div
      ref={area}
      data-queue-keys={on ? "on" : "off"}
      data-keys-heard={heard ? "" : undefined}
      id="queue"
      tabIndex={-1}
    >
      {children}
    </div>
  );
}

function isPlain({ metaKey, ctrlKey, altKey, isComposing }: KeyboardEvent): boolean {
  return !metaKey && !ctrlKey && !altKey && !isComposing;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type)
  );
}

function act(queue: HTMLElement, key: string, navigate: (to: string) => void): boolean {
  if (key === "?") return openPart(queue.querySelector("#shortcuts"));
  if (key === "j" || key === "k") return go(queue, key === "j" ? 1 : -1, navigate);
  const decision = decisions[key];
  if (decision === undefined) return false;
  const part = queue.querySelector(`#decide-${decision}`);
  if (part !== null) return openPart(part);
  const link = focusedLink(queue);
  if (link === null) return false;
  navigate(`${link.pathname}${link.search}#decide-${decision}`);
  return true;
}

/** To the next or previous case: by its link where the page has one, else from line to line of the list. */
function go(queue: HTMLElement, step: 1 | -1, navigate: (to: string) => void): boolean {
  const way = queue.querySelector<HTMLAnchorElement>(`a[data-step="${step === 1 ? "next" : "previous"}"]`);
  if (way !== null) {
    navigate(`${way.pathname}${way.search}`);
    return true;
  }
  const links = [...queue.querySelectorAll<HTMLAnchorElement>("a[data-queue-link]")];
  const focused = focusedLink(queue);
  const at = focused === null ? -1 : links.indexOf(focused);
  const next = links[at === -1 ? 0 : at + step];
  next?.focus();
  return next !== undefined;
}

function focusedLink(queue: HTMLElement): HTMLAnchorElement | null {
  const row = document.activeElement?.closest("[data-case]");
  if (row === null || row === undefined || !queue.contains(row)) return null;
  return row.querySelector<HTMLAnchorElement>("a[data-queue-link]");
}

/** Opens a part of the page and puts the focus on its first control: deciding is left to the person. */
function openPart(part: Element | null): boolean {
  if (part === null) return false;
  const folded = part.querySelector("details");
  if (folded !== null) folded.open = true;
  const first =
    part.querySelector<HTMLElement>("[data-decision]") ??
    part.querySelector<HTMLElement>(
      ".disclosure-body :is(input:not([type=hidden]), textarea, select, button)",
    );
  (first ?? part.querySelector("summary"))?.focus();
  return true;
}

/** An address may name a decision to open: "#decide-approve". */
function openWhatIsNamed(): void {
  const name = /^#(decide-[a-z]+)$/.exec(window.location.hash)?.[1];
  if (name !== undefined) openPart(document.getElementById(name));
}
