/** What somebody may spend: `points` at once, and as many again within each minute. */
export interface Budget {
  /** Whose it is: `person:<id>`, `token:<id>`, `address:<address>`. */
  readonly bucket: string;
  readonly points: number;
}

/** What is left after something was asked for, or that it is too much for now. */
export type Spending =
  | { readonly allowed: true; readonly left: number; readonly fullInSeconds: number }
  | { readonly allowed: false; readonly retryAfterSeconds: number };
