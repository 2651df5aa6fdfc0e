import { Button } from '@mantine/core';
import { hideNotification, showNotification } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { i18n } from '../i18n/i18n.ts';
import classes from './toast.module.css';

const SIX_SECONDS_MS = 6000;

interface Toast {
  /** The fact: `1,5 j réservés`. */
  readonly title: string;
  readonly detail?: string;
  /** A way back, or another try. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Says that something was done, for six seconds, with a way back when there is one. */
export function toastDone(toast: Toast): void {
  show(toast, false);
}

/** Says that something could not be done; it stays until it is closed. */
export function toastFailed(toast: Toast): void {
  show(toast, true);
}

function show({ title, detail, action }: Toast, failed: boolean): void {
  const Icon = failed ? IconAlertTriangle : IconCheck;
  const id: string = showNotification({
    title,
    autoClose: failed ? false : SIX_SECONDS_MS,
    icon: <Icon size={18} stroke={1.6} aria-hidden />,
    role: failed ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': i18n._('common.close') },
    classNames: { root: classes.root, icon: classes.icon, title: classes.title, description: classes.words },
    message: (
      <>
        <span className={classes.detail}>{detail}</span>
        {action && (
          <Button
            size="xs"
            onClick={() => {
              hideNotification(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </>
    ),
  });
}
