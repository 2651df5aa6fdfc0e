import type { ReactElement } from 'react';
import classes from './offer.module.css';
import { useText } from './texts.ts';

/** Where to find what on the page of the offer. */
export function OfferContents(): ReactElement {
  const t = useText();
  const parts = [
    ['build', 'BUILD'],
    ['run', 'RUN'],
    ['run-support', t('offer.run.support')],
    ['run-plans', t('offer.run.plans')],
    ['deploy', 'DEPLOY'],
    ['deploy-applications', t('offer.deploy.applications')],
    ['deploy-regie', t('offer.deploy.regie')],
    ['deploy-packages', t('offer.deploy.packages')],
    ['packs', t('offer.packs')],
    ['commitments', t('offer.commitments')],
    ['technologies', t('offer.technologies')],
    ['conditions', t('offer.conditions')],
  ] as const;
  return (
    <nav className={classes.toc} aria-label={t('offer.contents')}>
      <ul>
        {parts.map(([anchor, label]) => (
          <li key={anchor} data-inner={anchor.includes('-') || undefined}>
            <a href={`#${anchor}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
