import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { instant } from '@akouendy/domain';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { Section } from '../../shared/ui/section.tsx';
import lists from '../../shared/lists/lists.module.css';
import { AuthenticatorSetup, type Enrolment } from './authenticator-setup.tsx';
import { FactorRefused, type FactorRefusal } from './factor-refusal.tsx';
import classes from './factors.module.css';
import type { FactorSectionProps } from './section-props.ts';
import { useText } from './texts.ts';
import { useBeginTotp } from './use-begin-totp.ts';

const REMOVE_TOTP = graphql(`
  mutation RemoveTotp {
    removeTotp {
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

/** The authenticator app: set up, replaced, removed. */
export function AppSection({ security, run, onChanged }: FactorSectionProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const begin = useBeginTotp();
  const [remove, { loading }] = useMutation(REMOVE_TOTP);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [refusal, setRefusal] = useState<FactorRefusal | null>(null);
  const { authenticatorAppSince: since } = security;

  const setUp = () =>
    run(async () => {
      setRefusal(null);
      try {
        const begun = await begin();
        setEnrolment(begun);
        return begun === null ? 'NOT_RECENT' : 'DONE';
      } catch (error) {
        setRefusal({ kind: 'FAILED', error });
        return 'DONE';
      }
    });

  const takeAway = () =>
    run(async () => {
      setRefusal(null);
      try {
        const outcome = (await remove()).data?.removeTotp;
        if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
        if (outcome?.__typename === 'LastFactor') setRefusal({ kind: 'LAST_FACTOR' });
        if (outcome?.__typename === 'FactorsChanged') onChanged(t('factors.app.removed'), null);
      } catch (error) {
        setRefusal({ kind: 'FAILED', error });
      }
      return 'DONE';
    });

  return (
    <Section title={t('factors.app.title')}>
      {since === null && enrolment === null && <p className={classes.intro}>{t('factors.app.intro')}</p>}
      {since !== null && (
        <div className={lists.line}>
          <div className={lists.words}>
            <p className={lists.name}>{t('factors.app.active')}</p>
            <p className={lists.detail}>{t('factors.since', { date: formats.dateTime(instant(since)) })}</p>
          </div>
          {enrolment === null && (
            <div className={classes.gestures}>
              <Button size="xs" onClick={() => void setUp()}>
                {t('factors.app.replace')}
              </Button>
              <Button
                size="xs"
                loading={loading}
                aria-label={t('factors.app.removeLabel')}
                onClick={() => void takeAway()}
              >
                {t('factors.remove')}
              </Button>
            </div>
          )}
        </div>
      )}
      {since === null && enrolment === null && (
        <Button onClick={() => void setUp()}>{t('factors.app.setUp')}</Button>
      )}
      {(refusal !== null || enrolment !== null) && (
        <div className={classes.below}>
          {refusal !== null && <FactorRefused refusal={refusal} onRetry={() => void setUp()} />}
          {enrolment !== null && (
            <>
              <AuthenticatorSetup
                key={enrolment.secret}
                enrolment={enrolment}
                onNotRecent={() => void setUp()}
                onEnrolled={(codes) => {
                  setEnrolment(null);
                  onChanged(t('factors.app.enrolled'), codes);
                }}
              />
              <div>
                <Button
                  variant="subtle"
                  size="xs"
                  onClick={() => {
                    setEnrolment(null);
                  }}
                >
                  {t('factors.cancel')}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </Section>
  );
}
