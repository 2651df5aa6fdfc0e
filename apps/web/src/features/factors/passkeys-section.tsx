import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Section } from '../../shared/ui/section.tsx';
import lists from '../../shared/lists/lists.module.css';
import { FactorRefused, type FactorRefusal } from './factor-refusal.tsx';
import classes from './factors.module.css';
import { passkeysAreSupported } from './passkey-browser.ts';
import { PasskeyLine } from './passkey-line.tsx';
import { PasskeySetup } from './passkey-setup.tsx';
import type { FactorSectionProps } from './section-props.ts';
import { useText } from './texts.ts';

const REMOVE_PASSKEY = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id) {
      __typename
      ... on FactorsChanged {
        recoveryCodes
        security {
          ...Security
        }
      }
    }
  }
`);

/** The passkeys: which devices have one, another one, and no more. */
export function PasskeysSection({ security, run, onChanged }: FactorSectionProps): ReactElement {
  const t = useText();
  const [remove] = useMutation(REMOVE_PASSKEY);
  const [adding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<FactorRefusal | null>(null);
  const { passkeys } = security;

  const takeAway = (id: string, name: string) =>
    run(async () => {
      setRefusal(null);
      try {
        const outcome = (await remove({ variables: { id } })).data?.removePasskey;
        if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
        if (outcome?.__typename === 'LastFactor') setRefusal({ kind: 'LAST_FACTOR' });
        if (outcome?.__typename === 'FactorsChanged')
          onChanged(t('factors.passkeys.removed', { name }), null);
      } catch (error) {
        setRefusal({ kind: 'FAILED', error });
      }
      return 'DONE';
    });

  return (
    <Section title={t('factors.passkeys.title')} count={passkeys.length === 0 ? undefined : passkeys.length}>
      {passkeys.length === 0 ? (
        <p className={classes.intro}>{t('factors.passkeys.intro')}</p>
      ) : (
        <ul className={lists.lines}>
          {passkeys.map((passkey) => (
            <PasskeyLine
              key={passkey.id}
              passkey={passkey}
              onRemove={() => void takeAway(passkey.id, passkey.name)}
            />
          ))}
        </ul>
      )}
      <div className={passkeys.length === 0 ? undefined : classes.below}>
        {refusal !== null && <FactorRefused refusal={refusal} />}
        {adding ? (
          <div className={classes.setup}>
            <PasskeySetup
              run={run}
              onAdded={(codes) => {
                setAdding(false);
                onChanged(t('factors.passkeys.added'), codes);
              }}
            />
            <div>
              <Button
                variant="subtle"
                size="xs"
                onClick={() => {
                  setAdding(false);
                }}
              >
                {t('factors.cancel')}
              </Button>
            </div>
          </div>
        ) : passkeysAreSupported() ? (
          <div>
            <Button
              onClick={() => {
                setAdding(true);
              }}
            >
              {t('factors.passkeys.add')}
            </Button>
          </div>
        ) : (
          <Refusal title={t('factors.passkeyUnsupported.title')}>
            {t('factors.passkeyUnsupported.body')}
          </Refusal>
        )}
      </div>
    </Section>
  );
}
