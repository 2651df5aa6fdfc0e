import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { WorkSectionFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { Section } from '../../shared/ui/section.tsx';
import classes from './contracts.module.css';
import { DeliveryPanel } from './delivery-panel.tsx';
import { useText } from './texts.ts';
import { useWorkSteps, type WorkWish } from './use-work-steps.ts';
import { WorkHistory } from './work-history.tsx';
import { WorkRefusal, type WorkAnswer } from './work-refusal.tsx';

const WORK_SECTION = graphql(`
  fragment WorkSection on Contract {
    id
    work {
      deliveryStatus
      milestones {
        milestone
        name {
          fr
          en
        }
        status
        startedOn
        finishedOn
      }
    }
    ...DeliveryPanel
    ...WorkHistory
  }
`);

type Milestone = NonNullable<WorkSectionFragment['work']>['milestones'][number];

const NEXT = { TO_DO: 'START', IN_PROGRESS: 'FINISH', DONE: 'REOPEN' } as const;

/** What is built, row by row, and the delivery of what was ordered; nothing for a contract without a delivery. */
export function WorkSection({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof WORK_SECTION>;
}): ReactElement | null {
  const t = useText();
  const contract = readFragment(WORK_SECTION, shown);
  const { id, work } = contract;
  const { run, pending } = useWorkSteps();
  const [answer, setAnswer] = useState<WorkAnswer>(null);
  const [last, setLast] = useState<WorkWish | null>(null);
  const mayWork = useMay('DELIVER_WORK');
  if (work === null) return null;
  const { deliveryStatus, milestones } = work;
  const canMove = mayWork && (deliveryStatus === 'IN_PREPARATION' || deliveryStatus === 'REFUSED');
  /** Sent again, a wish keeps its key: it may have been met although no answer came. */
  const take = async (wish: WorkWish) => {
    setLast(wish);
    setAnswer(await run(wish));
  };
  const move = ({ milestone, status }: Milestone) =>
    take({
      kind: 'MOVE',
      contractId: id,
      milestone,
      action: NEXT[status],
      idempotencyKey: crypto.randomUUID(),
    });
  const isBuilt = milestones.length > 0;
  const done = milestones.filter(({ status }) => status === 'DONE').length;
  return (
    <Section
      title={t(isBuilt ? 'work.title' : 'delivery.title')}
      aside={
        isBuilt && (
          <span className={classes.detail}>{t('work.done', { done, count: milestones.length })}</span>
        )
      }
    >
      <DeliveryPanel contract={contract} />
      <WorkRefusal answer={answer} onRetry={() => last !== null && void take(last)} />
      {isBuilt && (
        <ol className={classes.milestones}>
          {milestones.map((each) => (
            <MilestoneRow
              key={each.milestone}
              milestone={each}
              action={
                canMove && (
                  <Button size="xs" disabled={pending} onClick={() => void move(each)}>
                    {t(`work.action.${NEXT[each.status]}`)}
                  </Button>
                )
              }
            />
          ))}
        </ol>
      )}
      <WorkHistory contract={contract} />
    </Section>
  );
}

function MilestoneRow({
  milestone: { milestone, name, status, startedOn, finishedOn },
  action,
}: {
  readonly milestone: Milestone;
  readonly action: ReactElement | false;
}): ReactElement {
  const t = useText();
  const say = useWords();
  const { date } = useFormats();
  return (
    <li data-status={status}>
      <span className={classes.words}>
        <span className={classes.name}>{name === null ? milestone : say(name)}</span>
        <span className={classes.detail}>
          {finishedOn !== null
            ? t('work.finishedOn', { date: date(finishedOn) })
            : startedOn !== null
              ? t('work.startedOn', { date: date(startedOn) })
              : t('work.toDo')}
        </span>
      </span>
      {action}
    </li>
  );
}
