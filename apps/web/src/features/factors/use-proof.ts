import { useRef, useState, type RefObject } from 'react';
import type { FactorRefusal } from './factor-refusal.tsx';

interface Proof {
  readonly answer: string;
  readonly setAnswer: (answer: string) => void;
  /** Whether nothing was typed when it was sent. */
  readonly missing: boolean;
  readonly pending: boolean;
  readonly refusal: FactorRefusal | null;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Sends what is typed, once at a time. */
  readonly send: () => Promise<void>;
  /** Begins anew, in another way. */
  readonly clear: () => void;
}

/**
 * The answer that proves something: typed, sent by `attempt`, and given back empty when it is refused; what did not
 * arrive stays. `needsAnswer` is whether there is anything to type.
 */
export function useProof(
  attempt: (answer: string) => Promise<FactorRefusal | null>,
  needsAnswer: boolean,
): Proof {
  const [answer, setAnswer] = useState('');
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<FactorRefusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const underWay = useRef(false);

  const send = async (): Promise<void> => {
    const isEmpty = needsAnswer && answer.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) {
      field.current?.focus();
      return;
    }
    if (underWay.current) return;
    underWay.current = true;
    // The same refusal once more is announced once more.
    setRefusal(null);
    setPending(true);
    const refused = await attempt(answer).catch((error: unknown) => ({ kind: 'FAILED', error }) as const);
    underWay.current = false;
    setPending(false);
    setRefusal(refused);
    if (refused === null || refused.kind === 'FAILED') return;
    setAnswer('');
    field.current?.focus();
  };
  const clear = (): void => {
    setAnswer('');
    setMissing(false);
    setRefusal(null);
  };
  return { answer, setAnswer, missing, pending, refusal, field, send, clear };
}
