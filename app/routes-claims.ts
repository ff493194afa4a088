import type { RouteConfigEntry } from "@remix-run/route-config";
import { route } from "@remix-run/route-config";

/** Claims and reviews, for both sides and the desk; below the language, as in routes.ts. */
export const claimRoutes: RouteConfigEntry[] = [
  route("buyer/orders/:number/open-claim", "routes/buyer/open-claim.ts"),
  route("buyer/orders/:number/reply-claim", "routes/buyer/reply-claim.ts"),
  route("buyer/orders/:number/withdraw-claim", "routes/buyer/withdraw-claim.ts"),
  route("buyer/orders/:number/review", "routes/buyer/review.ts"),

  route("producer/orders/:number/open-claim", "routes/producer/open-claim.ts"),
  route("producer/orders/:number/answer-claim", "routes/producer/answer-claim.ts"),
  route("producer/orders/:number/reply-claim", "routes/producer/reply-claim.ts"),
  route("producer/orders/:number/answer-review", "routes/producer/answer-review.ts"),

  route("desk/orders/:number/open-claim", "routes/desk/open-claim.ts"),
  route("desk/claims", "routes/desk/claims.tsx"),
  route("desk/claims/:id", "routes/desk/claim.tsx"),
  route("desk/claims/:id/ask", "routes/desk/ask-claim.ts"),
  route("desk/claims/:id/settle", "routes/desk/settle-claim.ts"),
  route("desk/reviews", "routes/desk/reviews.tsx"),
  route("desk/reviews/:id/publish", "routes/desk/publish-review.ts"),
  route("desk/reviews/:id/reject", "routes/desk/reject-review.ts"),
];
