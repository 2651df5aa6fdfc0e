import { instant } from '@akouendy/domain';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import classes from './jobs.module.css';
import { useQueueName } from './queue-name.ts';
import { useText } from './texts.ts';
import { useSettle } from './use-settle.ts';

const FAILED_JOB_ROW = graphql(`
  fragment FailedJobRow on FailedJob {
    id
    queue
    enqueuedAt
    failedAt
    attempts
    reference
    reason
    answer
    recipient {
      name
      address
    }
  }
`);

/** A job that waits for somebody's decision. */
export function FailedJobRow({ job }: { readonly job: FragmentType<typeof FAILED_JOB_ROW> }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { retry, pending } = useSettle();
  const [asking, setAsking] = useState(false);
  const { id, queue, enqueuedAt, failedAt, attempts, reference, reason, answer, recipient } = readFragment(
    FAILED_JOB_ROW,
    job,
  );
  const name = useQueueName()(queue);
  const date = formats.dateTime(instant(enqueuedAt));
  return (
    <tr>
      <th scope="row">
        <span className={classes.name}>{name}</span>
        <span className={classes.detail}>{t('jobs.enqueued', { date })}</span>
        {recipient !== null && (
          <span className={classes.detail}>
            {t('jobs.recipient', {
              to: [...new Set([recipient.name, recipient.address])].join(', '),
            })}
          </span>
        )}
        {reason !== null && (
          <span className={classes.reason}>{t(`jobs.reason.${reason}`, { answer: answer ?? '' })}</span>
        )}
      </th>
      <td data-label={t('jobs.failed')}>{formats.dateTime(instant(failedAt))}</td>
      <td data-label={t('jobs.attempts')} className={classes.figure}>
        {attempts}
      </td>
      <td data-label={t('jobs.reference')}>
        {reference === null ? t('jobs.reference.none') : <code>{reference}</code>}
      </td>
      <td className={classes.actions}>
        <Button
          size="xs"
          loading={pending}
          aria-label={t('jobs.retry.of', { queue: name, date })}
          onClick={() => void retry(id)}
        >
          {t('jobs.retry')}
        </Button>
        <Button
          size="xs"
          disabled={pending}
          aria-label={t('jobs.discard.of', { queue: name, date })}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('jobs.discard')}
        </Button>
        <DiscardDialog
          job={{ id, name, date }}
          opened={asking}
          onClose={() => {
            setAsking(false);
          }}
        />
      </td>
    </tr>
  );
}
