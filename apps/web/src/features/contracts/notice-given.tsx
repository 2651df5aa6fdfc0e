import { addDays, instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { Section } from '../../shared/ui/section.tsx';
import { FactList } from './fact-list.tsx';
import { TerminationSteps } from './termination-steps.tsx';
import { useText } from './texts.ts';

const NOTICE_GIVEN = graphql(`
  fragment NoticeGiven on Contract {
    id
    terms {
      terminationNoticeMonths
    }
    standing {
      notice {
        givenOn
        givenAt
        onBehalf
        effectiveOn
        givenBy {
          id
          name
        }
      }
      termination {
        ...TerminationSteps
      }
    }
  }
`);

/** The notice that was given, and why the contract ends on its day; nothing without one. */
export function NoticeGiven({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof NOTICE_GIVEN>;
}): ReactElement | null {
  const t = useText();
  const { longDate, dateTime } = useFormats();
  const { terms, standing } = readFragment(NOTICE_GIVEN, shown);
  const { notice = null, termination = null } = standing ?? {};
  if (notice === null || termination === null) return null;
  return (
    <Section title={t('ending.notice')}>
      <FactList
        facts={[
          [t('ending.lastDay'), longDate(addDays(notice.effectiveOn, -1))],
          [t('ending.givenAt'), dateTime(instant(notice.givenAt))],
          [
            t('ending.givenBy'),
            t(notice.onBehalf ? 'ending.givenBy.onBehalf' : 'ending.givenBy.client', {
              name: notice.givenBy?.name ?? t('ending.somebody'),
            }),
          ],
        ]}
      />
      <TerminationSteps
        givenOn={notice.givenOn}
        noticeMonths={terms?.terminationNoticeMonths ?? 0}
        termination={termination}
      />
    </Section>
  );
}
