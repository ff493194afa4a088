import { useNavigate, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect } from "react";

/** Areas whose pages are one application; everything else is loaded whole. */
const area = /^\/(?:az|ru|be|en)\/(?:producer|buyer|desk|company|account|notices)(?:\/|$)/;

function isSoft(url: URL): boolean {
  return url.origin === window.location.origin && area.test(url.pathname);
}

/**
 * Makes plain links and forms between the application's pages change the page without loading it anew. The pages do
 * not know of it: without JavaScript, or before it has come, the same links and forms work as they stand.
 */
export function SoftNavigation() {
  const navigate = useNavigate();
  const submit = useSubmit();
  const { state } = useNavigation();

  useEffect(() => {
    function onClick(event: MouseEvent) {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link?.href || link.target !== "" || link.hasAttribute("download")) return;
      const url = new URL(link.href);
      if (!isSoft(url) || (url.hash !== "" && url.pathname === window.location.pathname)) return;
      event.preventDefault();
      navigate(url.pathname + url.search + url.hash);
    }
    function onSubmit(event: SubmitEvent) {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
      const url = new URL(form.action);
      // Signing out and switching language change everything: those load whole.
      if (!isSoft(url) || form.dataset.hard !== undefined) return;
      event.preventDefault();
      submit(event.submitter instanceof HTMLButtonElement ? event.submitter : form);
    }
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
    };
  }, [navigate, submit]);

  return <div className="progress-line" data-busy={state === "idle" ? undefined : ""} aria-hidden="true" />;
}
