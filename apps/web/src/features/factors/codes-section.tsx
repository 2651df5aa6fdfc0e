import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { instant } from '@akouendy/domain';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { Section } from '../../shared/ui/section.tsx';
import lists from '../../shared/lists/lists.module.css';
import { FactorRefused, type FactorRefusal } from './factor-refusal.tsx';
import classes from './factors.module.css';
import type { FactorSectionProps } from './section-props.ts';
import { useText } from './texts.ts';

const RENEW_RECOVERY_CODES = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
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

/** How many recovery codes are left, and new ones. Without a factor there is nothing to recover. */
export function CodesSection({ security, run, onChanged }: FactorSectionProps): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  const [renew, { loading }] = useMutation(RENEW_RECOVERY_CODES);
  const [refusal, setRefusal] = useState<FactorRefusal | null>(null);
  const { authenticatorAppSince, passkeys, recoveryCodes } = security;
  if (authenticatorAppSince === null && passkeys.length === 0) return null;

  const makeNew = () =>
    run(async () => {
      setRefusal(null);
      try {
        const outcome = (await renew()).data?.renewRecoveryCodes;
        if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
        if (outcome?.__typename === 'FactorsChanged') {
          onChanged(t('factors.codes.renewed'), outcome.recoveryCodes);
        }
      } catch (error) {
        setRefusal({ kind: 'FAILED', error });
      }
      return 'DONE';
    });

  return (
    <Section title={t('factors.codes.section')}>
      <div className={lists.line}>
        <div className={lists.words}>
          <p className={lists.name}>
            {t('factors.codes.left', {
              unused: recoveryCodes?.unused ?? 0,
              total: recoveryCodes?.total ?? 0,
            })}
          </p>
          {recoveryCodes !== null && (
            <p className={lists.detail}>
              {t('factors.since', { date: formats.dateTime(instant(recoveryCodes.madeAt)) })}
            </p>
          )}
        </div>
        <Button size="xs" loading={loading} onClick={() => void makeNew()}>
          {t('factors.codes.renew')}
        </Button>
      </div>
      {refusal !== null && (
        <div className={classes.below}>
          <FactorRefused refusal={refusal} onRetry={() => void makeNew()} />
        </div>
      )}
    </Section>
  );
}
