/** What somebody may spend: `points` at once, and as many again while an empty budget fills. */
export interface Budget {
  /** Whose it is, and what for where it is not for asking: `person:<id>`, `token:<id>`, `address:<address>`, `quote:person:<id>`. */
  readonly bucket: string;
  readonly points: number;
  /** In how many seconds an empty budget is full again; a minute where it is absent. */
  readonly seconds?: number;
}

/** What is left after something was asked for, or that it is too much for now. */
export type Spending =
  | { readonly allowed: true; readonly left: number; readonly fullInSeconds: number }
  | { readonly allowed: false; readonly retryAfterSeconds: number };
