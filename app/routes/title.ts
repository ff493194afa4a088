import type { MetaFunction } from "@remix-run/node";

/** A page whose loader answers its `title`. */
export const titleFromData: MetaFunction = ({ data }) =>
  typeof data === "object" && data !== null && "title" in data && typeof data.title === "string"
    ? [{ title: data.title }]
    : [];
