import { useRef, useState } from 'react';

/** No answer came, or one that says that something broke. */
export interface Failed {
  readonly __typename: 'Failed';
  readonly error: unknown;
}

interface Action<Input, Outcome> {
  /** Sends once; `null` while it is under way already: a double click sends once. */
  readonly run: (input: Input) => Promise<Outcome | Failed | null>;
  readonly pending: boolean;
}

/** Sends a mutation by `send`, once at a time; what went wrong on the way is an outcome like the others. */
export function useAction<Input, Outcome>(
  send: (input: Input) => Promise<Outcome | undefined>,
): Action<Input, Outcome> {
  const [pending, setPending] = useState(false);
  const underWay = useRef(false);
  const run = async (input: Input): Promise<Outcome | Failed | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setPending(true);
    try {
      return (await send(input)) ?? { __typename: 'Failed', error: null };
    } catch (error) {
      return { __typename: 'Failed', error };
    } finally {
      underWay.current = false;
      setPending(false);
    }
  };
  return { run, pending };
}
