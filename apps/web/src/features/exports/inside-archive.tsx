import type { ReactElement } from 'react';
import { Section } from '../../shared/ui/section.tsx';
import classes from './exports.module.css';
import { useText } from './texts.ts';

/** What an archive holds, in a few lines. */
export function InsideArchive(): ReactElement {
  const t = useText();
  return (
    <Section title={t('exports.inside.title')}>
      <ul className={classes.inside}>
        <li>{t('exports.inside.data')}</li>
        <li>{t('exports.inside.statement')}</li>
        <li>{t('exports.inside.documents')}</li>
        <li>{t('exports.inside.readme')}</li>
        <li>{t('exports.inside.secrets')}</li>
        <li>{t('exports.inside.api')}</li>
      </ul>
    </Section>
  );
}
