/**
 * The roads from Azerbaijan to Belarus. Which one goods take decides which papers the border wants: the road through
 * Dagestan enters the customs territory of the EAEU at once, the one over Georgia crosses a country outside it first.
 * Sources: general knowledge; queues at the AZ–RU border: fruitnews, 2022. Nobody at the Trade House has verified them.
 */

/** samur: Samur / Yarag-Kazmalyar into Russia. lars: Georgia, then Verkhny Lars into Russia. */
export const routes = ["samur", "lars"] as const;
export type Route = (typeof routes)[number];

/** What an order has until somebody says otherwise. */
export const usualRoute: Route = "samur";

/** The route a row names. */
export function routeOf(text: string): Route {
  return routes.find((route) => route === text) ?? usualRoute;
}
