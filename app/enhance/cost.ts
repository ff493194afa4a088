import { addressOf, livePart } from "./live-part.ts";

/** The landed cost follows its assumptions at once; the address says what is assumed, so that it can be passed on. */
export function liveCost(page: Document): void {
  const form = () => page.querySelector<HTMLFormElement>("#cost form[method=get]");
  if (form() === null) return;
  const bring = livePart(page, {
    selector: "#cost",
    say: (part) => {
      const wrong = part.querySelector(".field-error")?.textContent;
      const rung = part.querySelector('[data-rung="total-per-kg"]');
      const label = rung?.querySelector(".ladder-label")?.textContent ?? "";
      const amounts = [...(rung?.querySelectorAll(".ladder-amount") ?? [])].map((cell) => cell.textContent);
      return wrong ?? `${label}: ${amounts.join("; ")}`;
    },
  });
  const follow = () => {
    const asked = form();
    if (asked === null) return;
    const address = addressOf(asked);
    bring(address, () => history.replaceState(null, "", address));
  };
  page.addEventListener("change", (event) => {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.form === form()) follow();
  });
  page.addEventListener("submit", (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    follow();
  });
}
