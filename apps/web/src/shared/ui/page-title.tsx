import type { ReactElement } from 'react';
import { useText } from '../i18n/define-texts.tsx';

/** The document's title, `Accueil · AKOUENDY`: what a tab, the history and a screen reader say first. */
export function PageTitle({ page }: { readonly page: string }): ReactElement {
  const t = useText();
  return <title>{t('app.title', { page })}</title>;
}
