import { instant } from '@akouendy/domain';
import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { CareFragment } from '../../shared/graphql/__generated__/graphql.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { toastDone, toastFailed } from '../../shared/ui/toast.tsx';
import { useText } from './texts.ts';

const ENTRUST_CLIENT = graphql(`
  mutation EntrustClient($input: CareInput!) {
    entrustClient(input: $input) {
      __typename
      ... on ClientEntrusted {
        care {
          ...Care
        }
      }
      ... on CannotLookAfter {
        reason
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

const WITHDRAW_CLIENT = graphql(`
  mutation WithdrawClient($input: CareInput!) {
    withdrawClient(input: $input) {
      __typename
      ... on ClientWithdrawn {
        care {
          ...Care
        }
      }
    }
  }
`);

/**
 * Entrusts a client to somebody or takes it back, says so, and offers the way back. `confirmed` runs what may ask for a
 * proof of who one is.
 */
export function useEntrust(
  { client, person }: Pick<CareFragment, 'client' | 'person'>,
  confirmed: RunConfirmed,
): {
  readonly entrust: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
  readonly pending: boolean;
} {
  const t = useText();
  const formats = useFormats();
  const names = { client: client.name, person: person.name };
  const input = { clientId: client.id, personId: person.id };
  const [sendEntrust] = useMutation(ENTRUST_CLIENT);
  const [sendWithdraw] = useMutation(WITHDRAW_CLIENT);
  const entrusting = useAction(async () => (await sendEntrust({ variables: { input } })).data?.entrustClient);
  const withdrawing = useAction(
    async () => (await sendWithdraw({ variables: { input } })).data?.withdrawClient,
  );

  const tryEntrusting = async (): Promise<'DONE' | 'NOT_RECENT'> => {
    const outcome = await entrusting.run(undefined);
    switch (outcome?.__typename) {
      case 'RecentAuthenticationRequired':
        return 'NOT_RECENT';
      case undefined:
        return 'DONE';
      case 'ClientEntrusted':
        toastDone({
          title: t('portfolios.entrusted', names),
          action: { label: t('portfolios.undo'), run: () => void withdraw() },
        });
        return 'DONE';
      case 'CannotLookAfter':
        toastFailed({ title: t(`portfolios.cannot.${outcome.reason}`, names) });
        return 'DONE';
      case 'TooManyAttempts':
        toastFailed({
          title: t('portfolios.tooOften', { time: formats.dateTime(instant(outcome.retryAt)) }),
        });
        return 'DONE';
      case 'NotFound':
        toastFailed({ title: t('portfolios.gone') });
        return 'DONE';
      default:
        toastFailed({ title: t('portfolios.failed') });
        return 'DONE';
    }
  };
  const tryWithdrawing = async (): Promise<'DONE' | 'NOT_RECENT'> => {
    const outcome = await withdrawing.run(undefined);
    switch (outcome?.__typename) {
      case 'RecentAuthenticationRequired':
        return 'NOT_RECENT';
      case undefined:
        return 'DONE';
      case 'ClientWithdrawn':
        toastDone({
          title: t('portfolios.withdrawn', names),
          detail: t('portfolios.withdrawn.detail'),
          action: { label: t('portfolios.undo'), run: () => void entrust() },
        });
        return 'DONE';
      case 'NotFound':
        toastFailed({ title: t('portfolios.gone') });
        return 'DONE';
      default:
        toastFailed({ title: t('portfolios.failed') });
        return 'DONE';
    }
  };
  const entrust = () => confirmed(tryEntrusting);
  const withdraw = () => confirmed(tryWithdrawing);
  return { entrust, withdraw, pending: entrusting.pending || withdrawing.pending };
}
