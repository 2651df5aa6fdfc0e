import { addDays, daysBetween, halfDays } from '@akouendy/domain';
import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ContractDetailsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Callout } from '../../shared/ui/callout.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { ContractPrice } from './contract-price.tsx';
import classes from './contracts.module.css';
import { useText } from './texts.ts';

const CONTRACT_DETAILS = graphql(`
  fragment ContractDetails on Contract {
    id
    signedOn
    terms {
      offerVersion
      availability
      renewalMonths
      grants {
        unit
        granted
        yearly
        until
      }
      ...ContractPrice
    }
    standing {
      status
      end
      endWithNoticeToday
      term {
        from
        until
        renewals
        lastNoticeDate
      }
    }
  }
`);

/** How long before the last day to give notice the page says so above all else. */
const NOTICE_SHOWN_DAYS = 90;

type Details = ContractDetailsFragment;
type Facts = readonly (readonly [label: string, value: ReactNode])[];

/** A contract as it was signed, and where it stands today. */
export function ContractDetails({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof CONTRACT_DETAILS>;
}): ReactElement {
  const t = useText();
  const { rate } = useFormats();
  const { signedOn, terms, standing } = readFragment(CONTRACT_DETAILS, shown);
  if (terms === null || standing === null) {
    return (
      <EmptyState title={t('contract.withoutTerms.title')}>{t('contract.withoutTerms.body')}</EmptyState>
    );
  }
  const { availability, offerVersion } = terms;
  return (
    <div className={classes.sections}>
      <NoticeCallout terms={terms} standing={standing} />
      <Engagement signedOn={signedOn} terms={terms} standing={standing} />
      <ContractPrice terms={terms} />
      <Grants terms={terms} />
      <Section title={t('contract.conditions')}>
        <FactList
          facts={[
            ...(availability === null ? [] : ([[t('contract.availability'), rate(availability)]] as const)),
            [t('contract.offer'), t('contract.offer.kept', { version: offerVersion })],
          ]}
        />
      </Section>
    </div>
  );
}

interface KeptProps {
  readonly terms: NonNullable<Details['terms']>;
  readonly standing: NonNullable<Details['standing']>;
}

function NoticeCallout({ terms, standing: { term, end } }: KeptProps): ReactElement | null {
  const t = useText();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  if (term === null || end !== null) return null;
  const left = daysBetween(today, term.lastNoticeDate);
  if (left < 0 || left > NOTICE_SHOWN_DAYS) return null;
  return (
    <Callout title={t('contract.notice.title', { date: longDate(term.lastNoticeDate) })}>
      {t('contract.notice.body', {
        count: left,
        renewal: longDate(term.until),
        months: terms.renewalMonths ?? 0,
      })}
    </Callout>
  );
}

function Engagement({ signedOn, terms, standing }: KeptProps & Pick<Details, 'signedOn'>): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  const { today } = usePortalClock();
  const { status, end, endWithNoticeToday, term } = standing;
  const months = terms.renewalMonths ?? 0;
  const facts: Facts = [
    [t('contract.status'), t(`contracts.status.${status}`)],
    [t('contract.start'), longDate(signedOn)],
    ...(term === null
      ? []
      : ([
          [
            t('contract.term'),
            t('contract.term.dates', { from: longDate(term.from), to: longDate(addDays(term.until, -1)) }),
          ],
          [t('contract.renewals'), t('contract.renewals.count', { count: term.renewals })],
          [t('contract.nextTerm'), t('contract.nextTerm.renews', { date: longDate(term.until), months })],
          [
            t('contract.lastNotice'),
            term.lastNoticeDate < today && endWithNoticeToday !== null
              ? t('contract.lastNotice.passed', {
                  date: longDate(term.lastNoticeDate),
                  effective: longDate(endWithNoticeToday),
                })
              : longDate(term.lastNoticeDate),
          ],
        ] as const)),
    ...(term === null
      ? ([[t('contract.end'), end === null ? t('contracts.noEnd') : longDate(end)]] as const)
      : []),
  ];
  return (
    <Section title={t('contract.engagement')}>
      <FactList facts={facts} />
    </Section>
  );
}

function Grants({ terms: { grants } }: Pick<KeptProps, 'terms'>): ReactElement | null {
  const t = useText();
  const { longDate, days } = useFormats();
  if (grants.length === 0) return null;
  return (
    <Section title={t('contract.grants')}>
      <FactList
        facts={grants.map(({ unit, granted, yearly, until }) => [
          t(`contract.unit.${unit}`, { count: granted, days: days(halfDays(granted)) }),
          yearly
            ? t('contract.grant.yearly')
            : until === null
              ? t('contract.grant.open')
              : t('contract.grant.until', { date: longDate(addDays(until, -1)) }),
        ])}
      />
    </Section>
  );
}

function FactList({ facts }: { readonly facts: Facts }): ReactElement {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
