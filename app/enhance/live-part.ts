/** A part of the page that is brought anew from the server, by the very address a reader without scripts would open. */

type LivePart = {
  /** The part, on this page and on the one that comes. */
  readonly selector: string;
  /** What to say of it once it is there, in the page's own words. */
  readonly say: (part: Element) => string;
};

export type Bring = (address: string, after?: () => void) => void;

/**
 * Makes a part live: `bring` fetches the page of an address and puts its part in this one's place. Focus, what is being
 * typed, what was unfolded and the place on the page stay; the last asked for wins; a failure loads the page instead.
 */
export function livePart(page: Document, { selector, say }: LivePart): Bring {
  const voice = speaker(page);
  let running: AbortController | null = null;
  return (address, after) => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    page.querySelector(selector)?.setAttribute("aria-busy", "true");
    fetchPage(address, mine.signal)
      .then((fresh) => {
        const old = page.querySelector(selector);
        const next = fresh.querySelector(selector);
        if (old === null || next === null) throw new Error("the page has no such part");
        const brought = page.importNode(next, true);
        const restore = keepPlace(old, brought);
        old.replaceWith(brought);
        restore();
        page.title = fresh.title;
        after?.();
        voice(say(brought));
      })
      .catch(() => {
        if (!mine.signal.aborted) location.assign(address);
      });
  };
}

async function fetchPage(address: string, signal: AbortSignal): Promise<Document> {
  const answer = await fetch(address, { signal, headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(`the page was answered ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Takes along what the reader has done to the old part; answers how to put the focus back once the new one is there. */
function keepPlace(old: Element, brought: Element): () => void {
  for (const box of old.querySelectorAll<HTMLInputElement>("input[type=checkbox][id]:not([name])")) {
    const same = brought.querySelector<HTMLInputElement>(`#${CSS.escape(box.id)}`);
    if (same !== null) same.checked = box.checked;
  }
  const folds = [...brought.querySelectorAll("details")];
  for (const fold of old.querySelectorAll("details")) {
    const name = fold.querySelector("summary")?.textContent;
    const same = folds.find((one) => one.querySelector("summary")?.textContent === name);
    if (same !== undefined) same.open ||= fold.open;
  }
  const focused = document.activeElement;
  if (focused === null || !old.contains(focused)) return () => undefined;
  const again = sameAs(focused, brought);
  if (isTyped(focused) && again !== null && isTyped(again)) again.value = focused.value;
  const { scrollX, scrollY } = window;
  return () => {
    again?.focus({ preventScroll: true });
    window.scrollTo(scrollX, scrollY);
  };
}

const isTyped = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && !["checkbox", "radio"].includes(element.type);

function sameAs(element: Element, brought: Element): HTMLElement | null {
  if (element.id !== "") return brought.querySelector<HTMLElement>(`#${CSS.escape(element.id)}`);
  if (element.tagName !== "SUMMARY") return null;
  const all = [...brought.querySelectorAll<HTMLElement>("summary")];
  return all.find((one) => one.textContent === element.textContent) ?? null;
}

/** Says things to those who listen to the page, politely: after what they are hearing now. */
function speaker(page: Document): (text: string) => void {
  let voice: HTMLElement | null = null;
  return (text) => {
    if (voice === null) {
      voice = page.createElement("p");
      voice.className = "sr-only";
      voice.setAttribute("role", "status");
      page.body.append(voice);
    }
    voice.textContent = text;
  };
}

/** The address that a plain form would open: its filled fields, in their order. */
export function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action, location.href);
  address.search = "";
  address.hash = "";
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") address.searchParams.append(name, value);
  }
  return address.href;
}
