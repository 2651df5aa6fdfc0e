import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { Dialog, DialogActions } from '../../shared/ui/dialog.tsx';
import { CATEGORIES } from './categories.ts';
import classes from './dialog.module.css';
import { FileZone } from './file-zone.tsx';
import { LARGEST_FILE, LONGEST_TITLE } from './limits.ts';
import { useText } from './texts.ts';
import { useShareDocument, type Sending } from './use-share-document.ts';

interface ShareDialogProps {
  readonly opened: boolean;
  readonly client: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  /** The client has one more document. */
  readonly onShared: () => void;
}

/** Where a document is shared with a client. What was typed stays until it is shared, or the dialog closed. */
export function ShareDialog({ opened, onClose, ...rest }: ShareDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('documents.share.title')}>
      {opened && <Form onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Form({ client, onClose, onShared }: Omit<ShareDialogProps, 'opened'>): ReactElement {
  const t = useText();
  const { sending, send } = useShareDocument();
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [category, setCategory] = useState<(typeof CATEGORIES)[number]>('CONTRACT');
  // One key for one intent: sent again it is the same document, changed it is another.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [asked, setAsked] = useState(false);
  const fileButton = useRef<HTMLButtonElement>(null);
  const titleField = useRef<HTMLInputElement>(null);
  const isTitle = title.trim() !== '' && title.trim().length <= LONGEST_TITLE;
  const changed = () => {
    setKey(crypto.randomUUID());
  };
  const submit = async () => {
    setAsked(true);
    if (file === null) fileButton.current?.focus();
    else if (!isTitle) titleField.current?.focus();
    else if (await send({ clientId: client.id, category, title, file, idempotencyKey: key })) {
      onShared();
      onClose();
      toastDone({
        title: t('documents.share.done'),
        detail: t('documents.share.done.detail', { client: client.name }),
      });
    }
  };
  return (
    <form
      className={classes.body}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (sending.state !== 'SENDING') void submit();
      }}
    >
      <FileZone
        file={file}
        wrong={asked && file === null}
        button={fileButton}
        onFile={(chosen) => {
          setFile(chosen);
          if (title === '') setTitle(chosen.name.replace(/\.[^.]+$/, '').slice(0, LONGEST_TITLE));
          changed();
        }}
      />
      <TextInput
        ref={titleField}
        label={t('documents.share.name')}
        value={title}
        error={asked && !isTitle && t('documents.error.name')}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
          changed();
        }}
      />
      <NativeSelect
        label={t('documents.share.category')}
        value={category}
        onChange={(event) => {
          setCategory(CATEGORIES.find((known) => known === event.target.value) ?? category);
          changed();
        }}
      >
        {CATEGORIES.map((each) => (
          <option key={each} value={each}>
            {t(`documents.category.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <Outcome sending={sending} onRetry={() => void submit()} />
      <DialogActions>
        <Button onClick={onClose}>{t('documents.share.cancel')}</Button>
        <Button type="submit" variant="filled" loading={sending.state === 'SENDING'}>
          {t('documents.share.send')}
        </Button>
      </DialogActions>
    </form>
  );
}

function Outcome({
  sending,
  onRetry,
}: {
  readonly sending: Sending;
  readonly onRetry: () => void;
}): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  switch (sending.state) {
    case 'IDLE':
      return null;
    case 'SENDING': {
      const percent = Math.round(sending.part * 100);
      return (
        <div className={classes.sending} role="status">
          {t('documents.share.sending', { percent })}
          <progress className={classes.progress} value={percent} max={100} aria-hidden />
        </div>
      );
    }
    case 'REFUSED':
      if (sending.why === 'TOO_MANY_ATTEMPTS') return <TooOften retryAt={sending.retryAt} />;
      return (
        <Refusal title={t('documents.refused.title')}>
          {t(`documents.refused.${sending.why}`, { size: formats.fileSize(LARGEST_FILE) })}
        </Refusal>
      );
    case 'FAILED':
      return (
        <ErrorState error={sending.error} onRetry={onRetry} retryNote={t('documents.share.retryNote')} />
      );
  }
}
