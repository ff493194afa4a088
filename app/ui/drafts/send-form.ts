/** Sends a form by the browser itself, which alone tells how much of it has gone out: `fetch` does not. */

export type Sent = {
  /** 0 without a connection. */
  readonly status: number;
  /** What was answered, where it was JSON. */
  readonly answer: unknown;
};

const PATIENCE_MS = 180_000;

/** `onSent` gets bytes of the whole body, which is a little more than the files in it. */
export function sendForm(
  url: string,
  body: FormData,
  onSent?: (sent: number, total: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.timeout = PATIENCE_MS;
    request.setRequestHeader("Accept", "application/json");
    if (onSent !== undefined) {
      request.upload.addEventListener("progress", ({ loaded, total }) => onSent(loaded, total));
    }
    const lost = () => resolve({ status: 0, answer: null });
    for (const event of ["error", "timeout", "abort"] as const) request.addEventListener(event, lost);
    request.addEventListener("load", () =>
      resolve({ status: request.status, answer: parsed(request.responseText) }),
    );
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
