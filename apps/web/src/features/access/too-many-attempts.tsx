import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';

/** Too often, and when it is possible again. */
export function TooManyAttempts({ retryAt }: { readonly retryAt: string }): ReactElement {
  const t = useText();
  const formats = useFormats();
  return (
    <Refusal title={t('access.tooMany.title')}>
      {t('access.tooMany.body', { time: formats.time(instant(retryAt)) })}
    </Refusal>
  );
}
