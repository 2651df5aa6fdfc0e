import { useState } from 'react';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';

interface BehindProof {
  /** Whether a proof is being asked for: one dialog at a time. */
  readonly behind: boolean;
  readonly guarded: RunConfirmed;
}

/** For a dialog whose action may ask for a proof first: it steps behind the proof, and comes back as it was. */
export function useBehindProof(confirmed: RunConfirmed): BehindProof {
  const [behind, setBehind] = useState(false);
  const guarded: RunConfirmed = async (action) => {
    await confirmed(async () => {
      const done = await action();
      setBehind(done === 'NOT_RECENT');
      return done;
    });
    setBehind(false);
  };
  return { behind, guarded };
}
