import { Button, Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../i18n/define-texts.tsx';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Whether only one of its buttons ends it: for what is shown once. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}

/** A question in front of the page, or a short form; Escape, the cross and the page beside it close it. */
export function Dialog({ title, opened, onClose, stays = false, children }: DialogProps): ReactElement {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnClickOutside={!stays}
      closeOnEscape={!stays}
      withCloseButton={!stays}
      centered
      title={title}
      classNames={{ title: classes.title, content: classes.content }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Modal>
  );
}

/** What a dialog says and asks, one below the other. */
export function DialogBody({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={classes.body}>{children}</div>;
}

/** The buttons at the end of a dialog: the way out, then what is done. */
export function DialogActions({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={classes.actions}>{children}</div>;
}

interface DangerButtonProps {
  readonly loading: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Does what cannot be taken back. */
export function DangerButton({ loading, onClick, children }: DangerButtonProps): ReactElement {
  return (
    <Button variant="filled" className={classes.danger} loading={loading} onClick={onClick}>
      {children}
    </Button>
  );
}
