import type { ReactElement } from 'react';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';

/** Of a contract that nobody ordered in the portal: where the text that was signed is. */
export function SignedOutside(): ReactElement {
  const t = useText();
  const { documents } = useClientPaths();
  return (
    <Section title={t('order.outside.title')}>
      <p className={classes.confirmedBy}>
        {t('order.outside.body')}{' '}
        <Link to={`${documents}?rubrique=CONTRACT`}>{t('order.outside.files')}</Link>
      </p>
    </Section>
  );
}
