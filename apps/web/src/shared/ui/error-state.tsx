import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { failureOf, type Failure } from '../apollo/failure.ts';
import { RichText, useText } from '../i18n/define-texts.tsx';
import { CopyText } from './copy-text.tsx';
import { Refusal } from './refusal.tsx';

/** After these the page is being left for the sign-in page. */
type Left = 'SIGNED_OUT' | 'FACTOR_REQUIRED';

const WORDS = {
  FORBIDDEN: { title: 'error.forbidden.title', body: 'error.forbidden.body' },
  TRY_AGAIN: { title: 'error.tryAgain.title', body: 'error.tryAgain.body' },
  UNREACHABLE: { title: 'error.unreachable.title', body: 'error.unreachable.body' },
  OUTDATED: { title: 'error.outdated.title', body: 'error.outdated.body' },
  REFUSED: { title: 'error.refused.title', body: 'error.refused.body' },
  TOO_MUCH: { title: 'error.tooMuch.title', body: 'error.tooMuch.body' },
  BROKEN: { title: 'error.broken.title', body: 'error.broken.body' },
} as const satisfies Record<Exclude<Failure['kind'], Left>, { title: string; body: string }>;

interface ErrorStateProps {
  readonly error: unknown;
  /** Tries again what failed; without it there is nothing to try. */
  readonly onRetry?: (() => void) | undefined;
  /** What trying again does when nobody knows whether the request arrived. */
  readonly retryNote?: string;
}

function isUncertain({ kind }: Failure): boolean {
  return kind === 'UNREACHABLE' || kind === 'TRY_AGAIN';
}

/**
 * What could not be done and what the person can do about it; a bug shows its reference. A session that has ended
 * shows nothing here: the page is being left for the sign-in page, which says so.
 */
export function ErrorState({ error, onRetry, retryNote }: ErrorStateProps): ReactElement | null {
  const t = useText();
  const failure = failureOf(error);
  if (failure.kind === 'SIGNED_OUT' || failure.kind === 'FACTOR_REQUIRED') return null;
  const { title, body } = WORDS[failure.kind];
  if (failure.kind === 'OUTDATED') {
    const reload = (
      <Button
        size="xs"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t('common.reload')}
      </Button>
    );
    return (
      <Refusal title={t(title)} ways={reload}>
        <p>{t(body)}</p>
      </Refusal>
    );
  }
  // Asking once more does not change a role.
  const retry = failure.kind === 'FORBIDDEN' ? undefined : onRetry;
  const reference = failure.kind === 'BROKEN' ? failure.reference : null;
  return (
    <Refusal
      title={t(title)}
      ways={
        (retry !== undefined || reference !== null) && (
          <>
            {retry && (
              <Button size="xs" onClick={retry}>
                {t('common.retry')}
              </Button>
            )}
            {reference !== null && <CopyText text={reference} />}
          </>
        )
      }
    >
      <p>{t(body, failure.kind === 'TOO_MUCH' ? { seconds: failure.seconds ?? 60 } : {})}</p>
      {retryNote !== undefined && isUncertain(failure) && <p>{retryNote}</p>}
      {reference !== null && (
        <p>
          <RichText id="error.broken.reference" values={{ reference }} components={{ code: <code /> }} />
        </p>
      )}
    </Refusal>
  );
}
