import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import { Dialog, DialogBody } from '../../shared/ui/dialog.tsx';
import type { Guarded, RunConfirmed } from '../../shared/session/run-confirmed.ts';
import classes from './factors.module.css';
import { ProveFactor } from './prove-factor.tsx';
import { useText } from './texts.ts';

const CONFIRM_IDENTITY = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      __typename
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

interface Confirmed {
  readonly run: RunConfirmed;
  /** To be shown by the component. */
  readonly dialog: ReactElement;
}

/** Actions that ask, when it must be, for a proof of who one is, and then go on where they were. */
export function useConfirmed(ways: readonly ConfirmationWay[]): Confirmed {
  const t = useText();
  const [confirm] = useMutation(CONFIRM_IDENTITY);
  const [waiting, setWaiting] = useState<Guarded | null>(null);
  const run = async (action: Guarded) => {
    if ((await action()) === 'NOT_RECENT') setWaiting(() => action);
  };
  const dialog = (
    <Dialog
      opened={waiting !== null}
      onClose={() => {
        setWaiting(null);
      }}
      title={t('factors.confirm.title')}
    >
      <DialogBody>
        <p className={classes.hint}>
          {t(ways.length === 0 ? 'factors.confirm.signInAgain' : 'factors.confirm.body')}
        </p>
        {ways.length > 0 && (
          <ProveFactor
            ways={ways}
            submit={t('factors.confirm.submit')}
            prove={async (way, answer) => {
              const outcome = (await confirm({ variables: { input: { way, answer } } })).data
                ?.confirmIdentity;
              if (outcome === undefined) return { __typename: 'WrongAnswer' };
              if (outcome.__typename !== 'IdentityConfirmed') return outcome;
              const action = waiting;
              setWaiting(null);
              if (action !== null) await run(action);
              return null;
            }}
          />
        )}
      </DialogBody>
    </Dialog>
  );
  return { run, dialog };
}
