import type { ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionUse } from './connection-use.tsx';
import type { ProviderRefusal } from './provider-refused.tsx';
import { SINGLE_SIGN_ON_SETTINGS } from './settings.fragment.ts';

interface SingleSignOnSettingsProps {
  readonly settings: FragmentType<typeof SINGLE_SIGN_ON_SETTINGS>;
  /** Why a try failed that the browser has just come back from; `null` when none did. */
  readonly tryFailed: ProviderRefusal | null;
}

/** The company's provider: what it is, and whether it is the only way in. */
export function SingleSignOnSettings({ settings, tryFailed }: SingleSignOnSettingsProps): ReactElement {
  const shown = readFragment(SINGLE_SIGN_ON_SETTINGS, settings);
  return (
    <>
      <ConnectionForm settings={shown} />
      <ConnectionUse settings={shown} tryFailed={tryFailed} />
    </>
  );
}
