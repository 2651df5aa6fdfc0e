import { addDays, daysBetween } from '@akouendy/domain';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { EngagementFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Callout } from '../../shared/ui/callout.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { FactList, type Facts } from './fact-list.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { useText } from './texts.ts';
import { useContractState } from './use-contract-state.ts';

const ENGAGEMENT = graphql(`
  fragment Engagement on Contract {
    id
    signedOn
    terms {
      startsOn
      renewalMonths
    }
    standing {
      end
      noticeToday {
        effectiveOn
      }
      term {
        from
        until
        renewals
        lastNoticeDate
      }
    }
    ...ShownState
    ...NoticeDialog
  }
`);

/** How long before the last day to give notice the page says so above all else. */
const NOTICE_SHOWN_DAYS = 90;

type Standing = NonNullable<EngagementFragment['standing']>;

/** Where a contract stands in its terms, until when notice ends it with the running one, and giving it. */
export function Engagement({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof ENGAGEMENT>;
}): ReactElement | null {
  const t = useText();
  const { longDate } = useFormats();
  const contract = readFragment(ENGAGEMENT, shown);
  const { signedOn, terms, standing } = contract;
  const stateOf = useContractState();
  const mayGiveNotice = useMay('GIVE_NOTICE');
  const [opened, setOpened] = useState(false);
  if (standing === null) return null;
  const { end, term, noticeToday } = standing;
  const state = stateOf(contract);
  const months = terms?.renewalMonths ?? 0;
  const facts: Facts = [
    [
      t('contract.status'),
      <>
        <p>{state?.state}</p>
        {(term === null || end !== null) && <p>{state?.detail}</p>}
      </>,
    ],
    [t('contract.start'), longDate(terms?.startsOn ?? signedOn)],
    ...(term === null ? [] : termFacts(term)),
    ...(term !== null && end === null
      ? ([
          [
            t('contract.nextTerm'),
            t('contract.nextTerm.renews', { date: longDate(addDays(term.until, -1)), months }),
          ],
          [t('contract.lastNotice'), <LastNotice key="last" standing={standing} />],
        ] as const)
      : []),
  ];
  return (
    <>
      <NoticeCallout standing={standing} months={months} />
      <Section
        title={t('contract.engagement')}
        aside={
          mayGiveNotice &&
          noticeToday !== null && (
            <Button
              size="xs"
              onClick={() => {
                setOpened(true);
              }}
            >
              {t('notice.open')}
            </Button>
          )
        }
      >
        <FactList facts={facts} />
      </Section>
      <NoticeDialog
        contract={contract}
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
      />
    </>
  );

  function termFacts({ from, until, renewals }: NonNullable<Standing['term']>): Facts {
    return [
      [
        t('contract.term'),
        t('contract.term.dates', { from: longDate(from), to: longDate(addDays(until, -1)) }),
      ],
      [t('contract.renewals'), t('contract.renewals.count', { count: renewals })],
    ];
  }
}

function LastNotice({ standing: { term, noticeToday } }: { readonly standing: Standing }): string | null {
  const t = useText();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  if (term === null) return null;
  const date = longDate(term.lastNoticeDate);
  const left = daysBetween(today, term.lastNoticeDate);
  if (left >= 0) return t('contract.lastNotice.left', { date, count: left });
  return noticeToday === null
    ? date
    : t('contract.lastNotice.passed', { date, last: longDate(addDays(noticeToday.effectiveOn, -1)) });
}

function NoticeCallout({
  standing: { term, end },
  months,
}: {
  readonly standing: Standing;
  readonly months: number;
}): ReactElement | null {
  const t = useText();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  if (term === null || end !== null) return null;
  const left = daysBetween(today, term.lastNoticeDate);
  if (left < 0 || left > NOTICE_SHOWN_DAYS) return null;
  return (
    <Callout title={t('contract.notice.title', { date: longDate(term.lastNoticeDate) })}>
      {t('contract.notice.body', { count: left, renewal: longDate(term.until), months })}
    </Callout>
  );
}
