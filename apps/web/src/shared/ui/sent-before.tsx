import type { ReactElement } from 'react';
import { useText } from '../i18n/define-texts.tsx';
import { Refusal } from './refusal.tsx';

/** Something else was sent under the key of this: nothing is done, and sending again makes it a wish of its own. */
export function SentBefore(): ReactElement {
  const t = useText();
  return <Refusal title={t('sentBefore.title')}>{t('sentBefore.body')}</Refusal>;
}
