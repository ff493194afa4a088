import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { uploadPaper } from "#app/usecases/papers/upload-paper.ts";
import { paperFields, paperFile } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "upload-paper",
  params: orderParams,
  fields: paperFields,
  files: paperFile,
  run: (call, { number }, { weightKg: weight, ...input }, { files }) =>
    uploadPaper(call, number, { ...input, weight, file: files[0] }),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "paper" }),
});
