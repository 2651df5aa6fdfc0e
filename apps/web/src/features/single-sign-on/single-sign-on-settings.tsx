import type { ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { ConnectionForm } from './connection-form.tsx';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { ProviderLinks } from './provider-links.tsx';
import { ConnectionUse } from './connection-use.tsx';
import type { ProviderRefusal } from './provider-refused.tsx';
import { SINGLE_SIGN_ON_SETTINGS } from './settings.fragment.ts';

interface SingleSignOnSettingsProps {
  readonly settings: FragmentType<typeof SINGLE_SIGN_ON_SETTINGS>;
  /** Runs what asks for a proof of who one is. */
  readonly confirmed: RunConfirmed;
  /** Why a try failed that the browser has just come back from; `null` when none did. */
  readonly tryFailed: ProviderRefusal | null;
}

/** The company's provider: what it is, and whether it is the only way in. */
export function SingleSignOnSettings({
  settings,
  confirmed,
  tryFailed,
}: SingleSignOnSettingsProps): ReactElement {
  const shown = readFragment(SINGLE_SIGN_ON_SETTINGS, settings);
  return (
    <>
      <ConnectionForm settings={shown} confirmed={confirmed} />
      <ConnectionUse settings={shown} confirmed={confirmed} tryFailed={tryFailed} />
      {shown.connection !== null && <ProviderLinks links={shown.links} confirmed={confirmed} />}
    </>
  );
}
