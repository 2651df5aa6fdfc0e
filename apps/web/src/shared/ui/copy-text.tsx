import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useText } from '../i18n/define-texts.tsx';

/** Puts `text` into the clipboard, and says for two seconds that it is there. */
export function CopyText({ text }: { readonly text: string }): ReactElement {
  const t = useText();
  return (
    <CopyButton value={text} timeout={2000}>
      {({ copied, copy }) => {
        const Icon = copied ? IconCheck : IconCopy;
        return (
          <Button size="xs" onClick={copy} leftSection={<Icon size={14} stroke={1.8} aria-hidden />}>
            <span role="status">{t(copied ? 'common.copied' : 'common.copyReference')}</span>
          </Button>
        );
      }}
    </CopyButton>
  );
}
