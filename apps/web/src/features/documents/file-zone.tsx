import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import classes from './dialog.module.css';
import { LARGEST_FILE } from './limits.ts';
import { useText } from './texts.ts';

interface FileZoneProps {
  readonly file: File | null;
  readonly wrong: boolean;
  /** Where the keyboard goes when no file was chosen. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onFile: (file: File) => void;
}

/** Where a file is chosen, or dropped. */
export function FileZone({ file, wrong, button, onFile }: FileZoneProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const label = useId();
  const hint = useId();
  return (
    <div
      className={classes.zone}
      role="group"
      aria-labelledby={label}
      data-over={over || undefined}
      data-wrong={wrong || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped !== undefined) onFile(dropped);
      }}
    >
      <p id={label}>{t('documents.share.file')}</p>
      {file !== null && (
        <p className={classes.chosen}>
          {t('documents.share.chosen', { name: file.name, size: formats.fileSize(file.size) })}
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen !== undefined) onFile(chosen);
          event.target.value = '';
        }}
      />
      <Button
        ref={button}
        aria-describedby={hint}
        leftSection={<IconUpload size={16} stroke={1.8} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t(file === null ? 'documents.share.choose' : 'documents.share.change')}
      </Button>
      <p id={hint} className={wrong ? classes.wrong : undefined}>
        {wrong
          ? t('documents.error.file')
          : t('documents.share.drop', { size: formats.fileSize(LARGEST_FILE) })}
      </p>
    </div>
  );
}
