import type { ReactElement } from 'react';
import type { ChangeRoleMutation, RemovePersonMutation } from '../../shared/graphql/__generated__/graphql.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { LastInCharge } from './last-in-charge.tsx';
import { useText } from './texts.ts';

/** What became of changing or removing somebody. */
export type ManagingAnswer =
  | ChangeRoleMutation['changeRole']
  | RemovePersonMutation['removePerson']
  | { readonly __typename: 'Failed'; readonly error: unknown };

interface ManagingRefusedProps {
  readonly answer: ManagingAnswer;
  readonly onRetry: () => void;
}

/** Why a person is as they were. */
export function ManagingRefused({ answer, onRetry }: ManagingRefusedProps): ReactElement | null {
  const t = useText();
  switch (answer.__typename) {
    case 'LastInCharge':
      return <LastInCharge role={answer.role} othersShutOut={answer.othersShutOut} />;
    case 'Failed':
      return <ErrorState error={answer.error} onRetry={onRetry} />;
    case 'NotFound':
    case 'InvalidField':
      return <Refusal title={t('access.gone')} />;
    default:
      return null;
  }
}
