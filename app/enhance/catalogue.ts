import { addressOf, livePart } from "./live-part.ts";

/** Quick ticks one after another are one question. */
const PAUSE_MS = 150;

/** The catalogue answers as soon as a filter changes; each state has its address, and going back brings the one before. */
export function liveCatalogue(page: Document): void {
  const form = () => page.querySelector<HTMLFormElement>("form#catalogue-filter");
  if (form() === null) return;
  const bring = livePart(page, {
    selector: "#main",
    say: (part) => part.querySelector("#results")?.textContent ?? "",
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  page.addEventListener("change", (event) => {
    const field = event.target;
    const own = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    // A search is sent by its own button: words change letter by letter.
    if (!own || field.form !== form() || field.name === "" || field.name === "q") return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const asked = form();
      if (asked === null) return;
      const address = addressOf(asked);
      bring(address, () => {
        if (address !== location.href) history.pushState(null, "", address);
      });
    }, PAUSE_MS);
  });
  addEventListener("popstate", () => bring(location.href));
}
