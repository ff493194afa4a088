import type { RouteConfigEntry } from "@remix-run/route-config";
import { route } from "@remix-run/route-config";

/** Papers and shipments of an order, for its sides and the desk; below the language, as in routes.ts. */
export const shipmentRoutes: RouteConfigEntry[] = [
  route("producer/orders/:number/upload-paper", "routes/producer/upload-paper.ts"),
  route("producer/orders/:number/choose-route", "routes/producer/choose-route.ts"),
  route("producer/orders/:number/mark-shipped", "routes/producer/mark-shipped.ts"),
  route("producer/orders/:number/report-milestone", "routes/producer/report-milestone.ts"),
  route("buyer/orders/:number/upload-paper", "routes/buyer/upload-paper.ts"),
  route("producer/orders/:number/correct-milestone", "routes/producer/correct-milestone.ts"),
  route("producer/orders/:number/change-eta", "routes/producer/change-eta.ts"),
  route("producer/orders/:number/add-truck-photos", "routes/producer/add-truck-photos.ts"),
  route("desk/orders/:number/waive-paper", "routes/desk/waive-order-paper.ts"),
  route("desk/orders/:number/report-milestone", "routes/desk/report-milestone.ts"),
  route("desk/papers", "routes/desk/papers.tsx"),
  route("desk/papers/:id/accept", "routes/desk/accept-paper.ts"),
  route("desk/papers/:id/reject", "routes/desk/reject-paper.ts"),
  route("desk/papers/:id/waive", "routes/desk/waive-paper.ts"),
  route("desk/papers/:id", "routes/desk/paper.tsx"),
  route("desk/orders/:number/ask-paper-again", "routes/desk/ask-paper-again.ts"),
  route("desk/orders/:number/correct-milestone", "routes/desk/correct-milestone.ts"),
  route("desk/orders/:number/change-eta", "routes/desk/change-eta.ts"),
  route("desk/board", "routes/desk/board.tsx"),
];
