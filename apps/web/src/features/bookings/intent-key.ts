/** Gives each intent one idempotency key: a retry of the same intent reuses it, another intent gets its own. */
export interface IntentKeys {
  /** The key of `intent`, which must be written the same way each time it is the same. */
  readonly keyFor: (intent: string) => string;
  /** The intent was carried out: asking for the same thing again is a new one. */
  readonly settle: () => void;
}

/** Keys made by `newKey`, kept for as long as the intent stays the same. */
export function intentKeys(newKey: () => string): IntentKeys {
  let current: { readonly intent: string; readonly key: string } | null = null;
  return {
    keyFor: (intent) => {
      if (current?.intent !== intent) current = { intent, key: newKey() };
      return current.key;
    },
    settle: () => {
      current = null;
    },
  };
}
