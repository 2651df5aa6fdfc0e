import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogActions, DialogBody } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly opened: boolean;
  /** Leaves without doing it; what was typed behind it stays. */
  readonly onLeave: () => void;
  readonly onConfirm: () => void;
  readonly pending: boolean;
  /** What its two buttons say: the way back, then what is done. */
  readonly buttons: { readonly back: string; readonly send: string };
  /** Whether it cannot be done yet: what it leads to is not known. */
  readonly waits?: boolean;
  /** What it leads to. */
  readonly children: ReactNode;
}

/** Says what something that reaches far leads to, and asks once before it is done. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { title, opened, onLeave, onConfirm, pending, buttons, waits = false, children } = props;
  return (
    <Dialog title={title} opened={opened} onClose={onLeave}>
      <DialogBody>
        {children}
        <DialogActions>
          <Button onClick={onLeave}>{buttons.back}</Button>
          <Button variant="filled" loading={pending} disabled={waits} onClick={onConfirm}>
            {buttons.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
