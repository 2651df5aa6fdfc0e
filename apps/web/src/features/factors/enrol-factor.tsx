import { useQuery } from '@apollo/client/react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint, type Icon } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import { AuthenticatorSetup, type Enrolment } from './authenticator-setup.tsx';
import { FactorRefused, type FactorRefusal } from './factor-refusal.tsx';
import classes from './factors.module.css';
import { passkeysAreSupported } from './passkey-browser.ts';
import { PasskeySetup } from './passkey-setup.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SECURITY } from './security.fragment.ts';
import { useText } from './texts.ts';
import { useBeginTotp } from './use-begin-totp.ts';
import { useConfirmed } from './use-confirmed.tsx';

const ENROLMENT = graphql(`
  query Enrolment {
    security {
      ...Security
    }
  }
`);

type Stage =
  | { readonly kind: 'CHOICE' | 'PASSKEY' }
  | { readonly kind: 'APP'; readonly enrolment: Enrolment }
  | { readonly kind: 'CODES'; readonly codes: readonly string[] };

interface EnrolFactorProps {
  /** The factor counts, and recovery codes are shown. */
  readonly onCodes: () => void;
  /** Everything is done. */
  readonly onEnrolled: () => void;
}

/** Enrols the second factor that somebody must have: which one, its set-up, and the recovery codes. */
export function EnrolFactor({ onCodes, onEnrolled }: EnrolFactorProps): ReactElement {
  const t = useText();
  const { data } = useQuery(ENROLMENT);
  const security = data === undefined ? null : readFragment(SECURITY, data.security);
  const { run, dialog } = useConfirmed(security?.confirmationWays ?? []);
  const beginTotp = useBeginTotp();
  const [stage, setStage] = useState<Stage>({ kind: 'CHOICE' });
  const [refusal, setRefusal] = useState<FactorRefusal | null>(null);

  const chooseApp = () =>
    run(async () => {
      try {
        const enrolment = await beginTotp();
        if (enrolment === null) return 'NOT_RECENT';
        setStage({ kind: 'APP', enrolment });
      } catch (error) {
        setRefusal({ kind: 'FAILED', error });
      }
      return 'DONE';
    });

  const enrolled = (codes: readonly string[] | null) => {
    if (codes === null) {
      onEnrolled();
      return;
    }
    setStage({ kind: 'CODES', codes });
    onCodes();
  };

  return (
    <>
      {dialog}
      {refusal !== null && <FactorRefused refusal={refusal} onRetry={() => void chooseApp()} />}
      {stage.kind === 'CHOICE' && (
        <div className={classes.choices}>
          {passkeysAreSupported() && (
            <Choice
              icon={IconFingerprint}
              title={t('factors.enrol.passkey')}
              body={t('factors.enrol.passkeyBody')}
              onClick={() => {
                setStage({ kind: 'PASSKEY' });
              }}
            />
          )}
          <Choice
            icon={IconDeviceMobile}
            title={t('factors.enrol.app')}
            body={t('factors.enrol.appBody')}
            onClick={() => void chooseApp()}
          />
        </div>
      )}
      {stage.kind === 'PASSKEY' && <PasskeySetup run={run} onAdded={enrolled} />}
      {stage.kind === 'APP' && (
        <AuthenticatorSetup
          enrolment={stage.enrolment}
          onEnrolled={enrolled}
          onNotRecent={() => void chooseApp()}
        />
      )}
      {(stage.kind === 'PASSKEY' || stage.kind === 'APP') && (
        <div className={classes.back}>
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              setStage({ kind: 'CHOICE' });
            }}
          >
            {t('factors.enrol.back')}
          </Button>
        </div>
      )}
      {stage.kind === 'CODES' && <RecoveryCodes codes={stage.codes} titled onKept={onEnrolled} />}
    </>
  );
}

interface ChoiceProps {
  readonly icon: Icon;
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
}

function Choice({ icon: Pictogram, title, body, onClick }: ChoiceProps): ReactElement {
  return (
    <UnstyledButton className={classes.choice} onClick={onClick}>
      <Pictogram className={classes.choiceIcon} size={20} stroke={1.6} aria-hidden />
      <span>
        <span className={classes.choiceTitle}>{title}</span>
        <span className={classes.choiceBody}>{body}</span>
      </span>
    </UnstyledButton>
  );
}
