import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { useText } from './texts.ts';
import { useConfirmed } from './use-confirmed.tsx';

const RESET_FACTORS = graphql(`
  mutation ResetFactors($personId: ID!) {
    resetFactors(personId: $personId) {
      __typename
    }
  }
`);

/** The names of the queries that show who has a second factor. */
const QUERIES = ['CompanySignInPage', 'StaffMemberPage'];

interface ResetFactorsButtonProps {
  /** Who has lost them. */
  readonly person: { readonly id: string; readonly name: string };
  /** How the viewer can prove who they are. */
  readonly ways: readonly ConfirmationWay[];
}

/** Removes all factors of somebody who has lost them, after saying what that means and, when it must be, a proof. */
export function ResetFactorsButton({ person, ways }: ResetFactorsButtonProps): ReactElement {
  const t = useText();
  const { id, name } = person;
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<'GONE' | { readonly error: unknown } | null>(null);
  const [send] = useMutation(RESET_FACTORS, { refetchQueries: QUERIES });
  const { run: reset, pending } = useAction(
    async () => (await send({ variables: { personId: id } })).data?.resetFactors,
  );
  const { run, dialog } = useConfirmed(ways);
  const open = (isOpen: boolean) => {
    setRefusal(null);
    setAsking(isOpen);
  };
  const confirm = () =>
    run(async () => {
      setRefusal(null);
      const outcome = await reset(undefined);
      switch (outcome?.__typename) {
        case 'RecentAuthenticationRequired':
          // One dialog at a time: the proof comes next, and then this is sent again.
          setAsking(false);
          return 'NOT_RECENT';
        case 'FactorsReset':
          setAsking(false);
          toastDone({
            title: t('factors.company.reset.done', { name }),
            detail: t('factors.company.reset.detail'),
          });
          return 'DONE';
        case undefined:
          return 'DONE';
        case 'Failed':
          setAsking(true);
          setRefusal({ error: outcome.error });
          return 'DONE';
        default:
          setAsking(true);
          setRefusal('GONE');
          return 'DONE';
      }
    });
  return (
    <>
      {dialog}
      <Button
        size="xs"
        aria-label={t('factors.company.reset.label', { name })}
        onClick={() => {
          open(true);
        }}
      >
        {t('factors.company.reset')}
      </Button>
      <Dialog
        title={t('factors.company.reset.title')}
        opened={asking}
        onClose={() => {
          open(false);
        }}
      >
        <DialogBody>
          <p>{t('factors.company.reset.body', { name })}</p>
          {refusal === 'GONE' && <Refusal title={t('factors.company.reset.gone')} />}
          {refusal !== null && refusal !== 'GONE' && (
            <ErrorState error={refusal.error} onRetry={() => void confirm()} />
          )}
          <DialogActions>
            <Button
              onClick={() => {
                open(false);
              }}
            >
              {t('factors.cancel')}
            </Button>
            <DangerButton loading={pending} onClick={() => void confirm()}>
              {t('factors.company.reset')}
            </DangerButton>
          </DialogActions>
        </DialogBody>
      </Dialog>
    </>
  );
}
