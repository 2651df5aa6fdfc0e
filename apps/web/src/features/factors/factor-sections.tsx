import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { toastDone } from '../../shared/ui/toast.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { AppSection } from './app-section.tsx';
import { CodesSection } from './codes-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SECURITY } from './security.fragment.ts';
import { useText } from './texts.ts';
import { useConfirmed } from './use-confirmed.tsx';

/** Authenticator app, passkeys and recovery codes of one's own account. */
export function FactorSections({
  security: shown,
}: {
  readonly security: FragmentType<typeof SECURITY>;
}): ReactElement {
  const t = useText();
  const security = readFragment(SECURITY, shown);
  const { run, dialog } = useConfirmed(security.confirmationWays);
  const portal = useApolloClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const changed = (title: string, newCodes: readonly string[] | null) => {
    toastDone({ title, detail: t('factors.othersEnded') });
    setCodes(newCodes);
    // The open sessions that the page lists are fewer now.
    void portal.refetchQueries({ include: ['SecurityPage'] });
  };
  return (
    <>
      {dialog}
      <AppSection security={security} run={run} onChanged={changed} />
      <PasskeysSection security={security} run={run} onChanged={changed} />
      <CodesSection security={security} run={run} onChanged={changed} />
      <Dialog
        opened={codes !== null}
        onClose={() => {
          setCodes(null);
        }}
        title={t('factors.codes.title')}
        stays
      >
        {codes !== null && (
          <RecoveryCodes
            codes={codes}
            titled={false}
            onKept={() => {
              setCodes(null);
            }}
          />
        )}
      </Dialog>
    </>
  );
}
