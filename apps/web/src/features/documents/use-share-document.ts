import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../../shared/apollo/failure.ts';
import { leaveToSignIn } from '../../shared/session/leave-to-sign-in.ts';
import { sendDocument, type DocumentDraft, type NotShared } from './send-document.ts';

/** How far a document is on its way, and what came of it. */
export type Sending =
  | { readonly state: 'IDLE' }
  | { readonly state: 'SENDING'; readonly part: number }
  | ({ readonly state: 'REFUSED' } & NotShared)
  | { readonly state: 'FAILED'; readonly error: unknown };

/** Sends a document; whoever leaves in the middle breaks it off, and nothing is shared. */
export function useShareDocument(): {
  readonly sending: Sending;
  /** Whether it is shared. */
  readonly send: (draft: DocumentDraft) => Promise<boolean>;
} {
  const [sending, setSending] = useState<Sending>({ state: 'IDLE' });
  const under = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      under.current?.abort();
    },
    [],
  );
  const send = async (draft: DocumentDraft): Promise<boolean> => {
    const leaving = new AbortController();
    under.current = leaving;
    setSending({ state: 'SENDING', part: 0 });
    try {
      const refusal = await sendDocument(
        draft,
        (part) => {
          setSending({ state: 'SENDING', part });
        },
        leaving.signal,
      );
      setSending(refusal === null ? { state: 'IDLE' } : { state: 'REFUSED', ...refusal });
      return refusal === null;
    } catch (error) {
      if (failureOf(error).kind === 'SIGNED_OUT') leaveToSignIn();
      setSending({ state: 'FAILED', error });
      return false;
    }
  };
  return { sending, send };
}
