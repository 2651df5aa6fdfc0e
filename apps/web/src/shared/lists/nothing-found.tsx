import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { EmptyState } from '../ui/empty-state.tsx';
import { useChangeAddress } from './use-change-address.ts';

interface NothingFoundProps {
  readonly title: string;
  /** What may be tried instead. */
  readonly body: string;
  /** `Tous les contrats`: takes back all that the list is filtered by. */
  readonly all: string;
}

/** A list of which search and filters leave nothing. */
export function NothingFound({ title, body, all }: NothingFoundProps): ReactElement {
  const change = useChangeAddress();
  return (
    <EmptyState
      title={title}
      action={
        <Button
          size="xs"
          onClick={() => {
            change(() => new URLSearchParams(), { replace: true });
          }}
        >
          {all}
        </Button>
      }
    >
      {body}
    </EmptyState>
  );
}
