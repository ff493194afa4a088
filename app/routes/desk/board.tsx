import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { BoardView } from "#app/ui/desk/board-view.tsx";
import { titleFromData } from "../title.ts";
import { boardLoader } from "./board.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = boardLoader;

export default function Board() {
  return <BoardView board={useLoaderData<typeof loader>().board} />;
}
