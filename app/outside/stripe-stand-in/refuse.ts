/** The error body of Stripe's API, the fields this stand-in fills. */
export type ErrorBody = {
  readonly type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
};

/** A request that the stand-in refuses the way Stripe would: an HTTP status and Stripe's error shape. */
export class StripeRefusal extends Error {
  override readonly name = "StripeRefusal";
  readonly status: number;
  readonly error: ErrorBody;

  constructor(status: number, error: ErrorBody) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

/** A 400 with Stripe's usual type; `code` and `param` as Stripe names them. */
export function refuseRequest(message: string, code?: string, param?: string): StripeRefusal {
  return new StripeRefusal(400, {
    type: "invalid_request_error",
    message,
    ...(code === undefined ? {} : { code }),
    ...(param === undefined ? {} : { param }),
  });
}

/** What Stripe says of an id it does not know: 404 on the object's own address, 400 where the id is a parameter. */
export function refuseMissing(noun: string, id: string, param = "id"): StripeRefusal {
  return new StripeRefusal(param === "id" ? 404 : 400, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${noun}: '${id}'`,
    param,
  });
}
