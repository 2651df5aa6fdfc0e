import type { ReactElement } from 'react';
import type { FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import classes from './offer-versions.module.css';
import { useText } from './texts.ts';
import { VersionSection, type VERSION_SECTION } from './version-section.tsx';

interface VersionListProps {
  readonly versions: readonly ({ readonly version: string } & FragmentType<typeof VERSION_SECTION>)[];
}

/** The versions of the offer, newest first. */
export function VersionList({ versions }: VersionListProps): ReactElement {
  const t = useText();
  if (versions.length === 0) {
    return <EmptyState title={t('versions.none.title')}>{t('versions.none.body')}</EmptyState>;
  }
  return (
    <div className={classes.versions}>
      {versions.map((version) => (
        <VersionSection key={version.version} version={version} />
      ))}
    </div>
  );
}
