/** The part of the server of the S3 protocol that tests use; it brings no types. */
declare module "@20minutes/s3rver" {
  type Options = {
    readonly address: string;
    /** 0 takes any. */
    readonly port: number;
    readonly silent: boolean;
    readonly directory: string;
    readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[];
  };
  export default class S3rver {
    constructor(options: Options);
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}
