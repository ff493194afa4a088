import type { NextFunction, Request, RequestHandler, Response } from "express";

/** An asynchronous handler whose failure reaches the error handler; Express 4 would let it end the process. */
export function whenHandled(
  handle: (req: Request, res: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return (req, res, next) => {
    handle(req, res, next).catch(next);
  };
}
