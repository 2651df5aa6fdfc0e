import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import classes from './offer-versions.module.css';
import { useText } from './texts.ts';

const WITHDRAW_OFFER = graphql(`
  mutation WithdrawOffer($version: String!) {
    withdrawOffer(version: $version) {
      __typename
    }
  }
`);

interface WithdrawVersionProps {
  readonly version: string;
  /** The day from which it would be offered, as it is read. */
  readonly date: string;
}

/** Takes a version back before its day, after asking. */
export function WithdrawVersion({ version, date }: WithdrawVersionProps): ReactElement {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [send] = useMutation(WITHDRAW_OFFER, {
    refetchQueries: ['OfferVersionsPage'],
    awaitRefetchQueries: true,
  });
  const { run, pending } = useAction(
    async (given: string) => (await send({ variables: { version: given } })).data?.withdrawOffer,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const withdraw = async () => {
    const outcome = await run(version);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'OfferWithdrawn') toastDone({ title: t('withdraw.done', { version }) });
  };
  return (
    <div className={classes.withdraw}>
      <Button
        size="xs"
        onClick={() => {
          setAnswer(null);
          setAsking(true);
        }}
      >
        {t('withdraw.start')}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => {
          setAsking(false);
        }}
        title={t('withdraw.title', { version })}
      >
        <DialogBody>
          {answer?.__typename === 'Failed' && (
            <ErrorState error={answer.error} onRetry={() => void withdraw()} />
          )}
          {(answer?.__typename === 'OfferInForce' || answer?.__typename === 'NotFound') && (
            <Refusal title={t('withdraw.inForce')} />
          )}
          <p>{t('withdraw.body', { date })}</p>
          <DialogActions>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {t('withdraw.keep')}
            </Button>
            <DangerButton loading={pending} onClick={() => void withdraw()}>
              {t('withdraw.send')}
            </DangerButton>
          </DialogActions>
        </DialogBody>
      </Dialog>
    </div>
  );
}
