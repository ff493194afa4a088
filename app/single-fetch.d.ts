import "@remix-run/server-runtime";

// Loaders send what they answer as it is: dates as dates, amounts as bigint. The types of Remix 2 have to be told.
declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}
