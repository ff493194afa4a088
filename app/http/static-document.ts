import type { Handle } from "./audience.ts";

function isHandle(value: unknown): value is Handle {
  return typeof value === "object" && value !== null && "audience" in value;
}

/** Whether the page of these matched routes is sent without the application's scripts. */
export function isStatic(handles: readonly unknown[]): boolean {
  return handles.some((handle) => isHandle(handle) && handle.document === "static");
}
