import type { ReactElement } from 'react';
import { Section } from '../../shared/ui/section.tsx';
import classes from './single-sign-on.module.css';
import { useText } from './texts.ts';

/** In the place of what the portal would keep to sign in with, where the company's own provider is the only way in. */
export function SignsInElsewhere(): ReactElement {
  const t = useText();
  return (
    <Section title={t('sso.elsewhere')}>
      <p className={classes.intro}>{t('sso.elsewhere.body')}</p>
    </Section>
  );
}
