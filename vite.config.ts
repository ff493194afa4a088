import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // Modules that public pages take by their address are written as one file each.
  worker: { format: "es" },
  build: { assetsInlineLimit: 0, target: "es2022" },
});
