import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import classes from './api-tokens.module.css';
import { useText } from './texts.ts';

interface CreatedApiTokenProps {
  readonly name: string;
  readonly token: string;
  readonly onDone: () => void;
}

/** The one time that a token is shown. */
export function CreatedApiToken({ name, token, onDone }: CreatedApiTokenProps): ReactElement {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token);
      setCopied(true);
    } catch {
      // Where the browser does not allow it the token is selected, for a copy by hand.
      field.current?.select();
    }
  };
  return (
    <div className={classes.created} role="status">
      <p className={classes.createdTitle}>{t('apiTokens.created', { name })}</p>
      <p>{t('apiTokens.created.body')}</p>
      <div className={classes.token}>
        <TextInput
          ref={field}
          className={classes.value}
          label={t('apiTokens.created.label')}
          value={token}
          readOnly
          autoComplete="off"
          spellCheck={false}
        />
        <Button variant="filled" onClick={() => void copy()}>
          {t(copied ? 'apiTokens.copied' : 'apiTokens.copy')}
        </Button>
      </div>
      <Button size="xs" className={classes.done} onClick={onDone}>
        {t('apiTokens.done')}
      </Button>
    </div>
  );
}
