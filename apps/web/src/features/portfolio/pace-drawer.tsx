import { useQuery } from '@apollo/client/react';
import { skipToken } from '@apollo/client/react';
import { addDays, type BasisPoints, type LotId } from '@akouendy/domain';
import { consumptionPace, PACE_THRESHOLDS } from '@akouendy/domain/portfolio';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { PaceStepsQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { ExplanationSheet } from '../../shared/ui/explanation-sheet.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { Sum } from '../../shared/ui/sum.tsx';
import { usePoints } from './pace-bar.tsx';
import classes from './pace-drawer.module.css';
import { useText } from './texts.ts';

const PACE_STEPS = graphql(`
  query PaceSteps($clientId: ID!) {
    client(id: $clientId) {
      id
      creditSummary {
        asOf
        runningLots {
          from
          until
          granted
          delivered
          planned
          lot {
            id
            source
            granted
          }
        }
        otherLots {
          remaining
          lot {
            id
            source
            granted
          }
        }
      }
    }
  }
`);

interface PaceDrawerProps {
  /** Whose pace; `null` while nothing is explained. */
  readonly client: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

/** Why a client is ahead, on track or behind: the rule, the sum, then every running lot. A sheet on the phone. */
export function PaceDrawer({ client, onClose }: PaceDrawerProps): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(
    PACE_STEPS,
    client === null ? skipToken : { variables: { clientId: client.id }, fetchPolicy: 'cache-and-network' },
  );
  const summary = data?.client?.creditSummary ?? null;
  return (
    <ExplanationSheet
      opened={client !== null}
      onClose={onClose}
      heading={t('portfolio.drawer.heading')}
      title={client?.name}
      closeLabel={t('portfolio.drawer.close')}
    >
      {error !== undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : summary === null ? (
        <Pending>
          <ListSkeleton rows={5} />
        </Pending>
      ) : (
        <Steps summary={summary} />
      )}
    </ExplanationSheet>
  );
}

type Summary = NonNullable<NonNullable<PaceStepsQuery['client']>['creditSummary']>;

function Steps({ summary }: { readonly summary: Summary }): ReactElement {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const points = usePoints();
  const lots = new Map([...summary.runningLots, ...summary.otherLots].map(({ lot }) => [lot?.id, lot]));
  const nameOfLot = (id: LotId) => {
    const lot = lots.get(id) ?? null;
    return lot === null ? '' : lotName(lot);
  };
  const lotId = (lot: { readonly id: string } | null) => (lot?.id ?? '') as LotId;
  const pace = consumptionPace({
    asOf: summary.asOf,
    runningLots: summary.runningLots.map(({ lot, ...rest }) => ({ ...rest, lotId: lotId(lot) })),
    otherLots: summary.otherLots.map(({ lot, ...rest }) => ({ ...rest, lotId: lotId(lot) })),
  });
  if (pace === null) return <p>{t('portfolio.drawer.nothing')}</p>;
  const lastDay = formats.shortDay(addDays(pace.anniversary, -1));
  const rate = (share: BasisPoints) => formats.rate(share);
  return (
    <>
      <p className={classes.rule}>
        <b>{t(`portfolio.pace.${pace.status}`)}.</b>{' '}
        {t('portfolio.drawer.rule', {
          ahead: PACE_THRESHOLDS.ahead / 100,
          behind: PACE_THRESHOLDS.behind / 100,
        })}
      </p>
      <Sum
        notes="BELOW"
        lines={[
          {
            key: 'consumed',
            term: t('portfolio.drawer.consumed'),
            note: t('portfolio.drawer.consumed.note', {
              delivered: formats.days(pace.delivered),
              granted: formats.days(pace.granted),
              count: dayCount(pace.delivered),
            }),
            amount: rate(pace.consumed),
          },
          {
            key: 'elapsed',
            term: t('portfolio.drawer.elapsed'),
            note: t('portfolio.drawer.elapsed.note'),
            amount: rate(pace.elapsed),
          },
        ]}
        total={{
          term: t('portfolio.drawer.difference'),
          amount: points(pace.difference),
        }}
      />
      <h3 className={classes.part}>{t('portfolio.drawer.byLot')}</h3>
      {pace.lots.map((lot) => (
        <section key={lot.lotId} className={classes.lot}>
          <h4>
            {nameOfLot(lot.lotId)}
            <small>
              {t('portfolio.drawer.window', {
                elapsed: lot.elapsedDays,
                total: lot.totalDays,
                until: formats.date(addDays(lot.until, -1)),
              })}
            </small>
          </h4>
          <Sum
            lines={[
              {
                key: 'used',
                term: t('portfolio.drawer.used'),
                amount: `${formats.daysFigure(lot.delivered)} / ${formats.days(lot.granted)}`,
              },
              { key: 'planned', term: t('portfolio.drawer.planned'), amount: formats.days(lot.planned) },
              {
                key: 'atPace',
                term: t('portfolio.drawer.atPace', { date: lastDay }),
                amount: formats.days(lot.used),
              },
            ]}
            total={{
              term: t('portfolio.drawer.left', { date: lastDay }),
              amount: formats.days(lot.left),
            }}
          />
        </section>
      ))}
      <h3 className={classes.part}>{t('portfolio.drawer.forecast.part')}</h3>
      <Sum
        notes="BELOW"
        lines={[
          { key: 'running', term: t('portfolio.drawer.running'), amount: formats.days(pace.left) },
          ...pace.otherLots.map((lot) => ({
            key: lot.lotId,
            term: nameOfLot(lot.lotId),
            note: t('portfolio.drawer.notRunning'),
            amount: formats.days(lot.remaining),
          })),
        ]}
        total={{
          term: t('portfolio.drawer.forecast', { date: lastDay }),
          note: t('portfolio.drawer.forecast.note'),
          amount: formats.days(pace.forecast),
        }}
      />
      <p className={classes.note}>{t('portfolio.drawer.counted')}</p>
      <p className={classes.note}>{t('portfolio.drawer.asOf', { date: formats.date(summary.asOf) })}</p>
    </>
  );
}
