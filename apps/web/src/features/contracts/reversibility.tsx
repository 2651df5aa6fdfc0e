import type { ReactElement } from 'react';
import { useMay } from '../../shared/session/use-may.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './contracts.module.css';
import { useText } from './texts.ts';

/** What is handed over at the end of a contract, as the offer promises. */
export function Reversibility(): ReactElement {
  const t = useText();
  const { documents, exportAll } = useClientPaths();
  const mayExport = useMay('EXPORT_CLIENT');
  return (
    <Section title={t('ending.reversibility')}>
      <p>{t('ending.reversibility.included')}</p>
      <ul className={classes.steps}>
        <li>
          {t('ending.reversibility.documents')} <Link to={documents}>{t('ending.documents')}</Link>
        </li>
        <li>
          {t('ending.reversibility.data')}{' '}
          {mayExport && <Link to={exportAll}>{t('ending.reversibility.export')}</Link>}
        </li>
      </ul>
    </Section>
  );
}
