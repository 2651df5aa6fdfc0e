import { useState, type ReactElement } from 'react';
import type { ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import { Dialog, DialogBody } from '../../shared/ui/dialog.tsx';
import type { Guarded, RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { ConfirmIdentity, ConfirmIdentitySomehow } from './confirm-identity.tsx';
import { useText } from './texts.ts';

interface Confirmed {
  readonly run: RunConfirmed;
  /** To be shown by the component. */
  readonly dialog: ReactElement;
}

/** What waits for a proof, and who waits for its end. */
interface Waiting {
  readonly action: Guarded;
  readonly end: () => void;
}

/**
 * Actions that ask, when it must be, for a proof of who one is, and then go on where they were. `ways` are those of the
 * page's viewer; a page that does not know them leaves them to be asked for.
 */
export function useConfirmed(ways: readonly ConfirmationWay[] | null): Confirmed {
  const t = useText();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const run: RunConfirmed = async (action) => {
    if ((await action()) !== 'NOT_RECENT') return;
    await new Promise<void>((end) => {
      setWaiting({ action, end });
    });
  };
  const onConfirmed = async (): Promise<void> => {
    setWaiting(null);
    if (waiting === null) return;
    await run(waiting.action);
    waiting.end();
  };
  const dialog = (
    <Dialog
      opened={waiting !== null}
      onClose={() => {
        setWaiting(null);
        // After the key press: a dialog that comes back while it is told to others would take it for its own.
        setTimeout(() => waiting?.end());
      }}
      title={t('factors.confirm.title')}
    >
      <DialogBody>
        {ways === null ? (
          <ConfirmIdentitySomehow onConfirmed={onConfirmed} />
        ) : (
          <ConfirmIdentity ways={ways} onConfirmed={onConfirmed} />
        )}
      </DialogBody>
    </Dialog>
  );
  return { run, dialog };
}
