import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import classes from './factors.module.css';
import { useText } from './texts.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** Whether it says itself what they are; a dialog has a title of its own. */
  readonly titled: boolean;
  /** The person has kept them and goes on. */
  readonly onKept: () => void;
}

/** Recovery codes, this once: to copy, to print, and to put away. */
export function RecoveryCodes({ codes, titled, onKept }: RecoveryCodesProps): ReactElement {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <div className={classes.codes}>
      {titled && (
        <h2 ref={title} tabIndex={-1} className={classes.codesTitle}>
          {t('factors.codes.title')}
        </h2>
      )}
      <p className={classes.hint}>{t('factors.codes.body')}</p>
      <ol className={classes.codeList} data-print>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={classes.gestures}>
        <Button
          leftSection={
            copied ? (
              <IconCheck size={16} stroke={1.6} aria-hidden />
            ) : (
              <IconCopy size={16} stroke={1.6} aria-hidden />
            )
          }
          onClick={() => {
            void navigator.clipboard.writeText(codes.join('\n')).then(() => {
              setCopied(true);
            });
          }}
        >
          {t(copied ? 'factors.copied' : 'factors.copy')}
        </Button>
        <Button
          leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
          onClick={() => {
            window.print();
          }}
        >
          {t('factors.print')}
        </Button>
        <Button variant="filled" onClick={onKept}>
          {t('factors.codes.kept')}
        </Button>
      </div>
    </div>
  );
}
