import { addDays } from '@akouendy/domain';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { NoticeDialogFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { usePortalClock, useViewer } from '../../shared/session/use-viewer.ts';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { TerminationSteps } from './termination-steps.tsx';
import { useText } from './texts.ts';
import { useGiveNotice } from './use-give-notice.ts';

const NOTICE_DIALOG = graphql(`
  fragment NoticeDialog on Contract {
    id
    title {
      fr
      en
    }
    reference
    terms {
      terminationNoticeMonths
    }
    standing {
      noticeToday {
        effectiveOn
        ...TerminationSteps
      }
    }
  }
`);

interface NoticeDialogProps {
  readonly contract: FragmentType<typeof NOTICE_DIALOG>;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Says on which day a contract ends if notice is given now, and why, before it is given. */
export function NoticeDialog({ contract: shown, opened, onClose }: NoticeDialogProps): ReactElement {
  const t = useText();
  const say = useWords();
  const contract = readFragment(NOTICE_DIALOG, shown);
  const { title, reference } = contract;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('notice.title', { title: say(title), reference })}>
      {opened && <Body contract={contract} onClose={onClose} />}
    </Dialog>
  );
}

function Body({
  contract: { id, terms, standing },
  onClose,
}: {
  readonly contract: NoticeDialogFragment;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  const isStaff = useViewer().client === null;
  const { run, pending } = useGiveNotice();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const noticeToday = standing?.noticeToday ?? null;
  const send = async () => {
    if (noticeToday === null) return;
    const { effectiveOn } = noticeToday;
    const outcome = await run({ contractId: id, effectiveOn, idempotencyKey });
    setAnswer(outcome);
    if (outcome?.__typename !== 'NoticeGiven') return;
    onClose();
    toastDone({
      title: t('notice.done'),
      detail: t('notice.lastDay', { date: longDate(addDays(effectiveOn, -1)) }),
    });
  };
  return (
    <DialogBody>
      {noticeToday !== null && (
        <>
          <p>
            <b>{t('notice.lastDay', { date: longDate(addDays(noticeToday.effectiveOn, -1)) })}</b>
          </p>
          <TerminationSteps
            givenOn={today}
            noticeMonths={terms?.terminationNoticeMonths ?? 0}
            termination={noticeToday}
          />
          <p>{t(isStaff ? 'notice.onBehalf' : 'notice.forGood')}</p>
        </>
      )}
      {answer?.__typename === 'NoticeOnAnotherDate' && (
        <Refusal title={t('notice.otherDate.title')}>{t('notice.otherDate.body')}</Refusal>
      )}
      {answer?.__typename === 'NoticeGivenAlready' && (
        <Refusal title={t('notice.already.title')}>{t('notice.already.body')}</Refusal>
      )}
      {(answer?.__typename === 'NotFound' || answer?.__typename === 'ContractDoesNotRenew') && (
        <Refusal title={t('notice.notPossible')} />
      )}
      {answer?.__typename === 'Failed' && (
        <ErrorState error={answer.error} onRetry={() => void send()} retryNote={t('notice.retryNote')} />
      )}
      <DialogActions>
        <Button onClick={onClose}>{t('notice.keep')}</Button>
        {noticeToday !== null && (
          <DangerButton loading={pending} onClick={() => void send()}>
            {t('notice.confirm')}
          </DangerButton>
        )}
      </DialogActions>
    </DialogBody>
  );
}
