import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../formatting/use-formats.ts';
import { useText } from '../i18n/define-texts.tsx';
import { Refusal } from './refusal.tsx';

/** What sends mails to others was done too often, and when it is possible again. */
export function TooOften({ retryAt }: { readonly retryAt: string }): ReactElement {
  const t = useText();
  const formats = useFormats();
  return (
    <Refusal title={t('tooOften.title')}>
      {t('tooOften.body', { time: formats.dateTime(instant(retryAt)) })}
    </Refusal>
  );
}
