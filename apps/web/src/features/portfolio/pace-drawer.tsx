import { useQuery } from '@apollo/client/react';
import { skipToken } from '@apollo/client/react';
import type { BasisPoints, LotId } from '@akouendy/domain';
import { consumptionPace, PACE_THRESHOLDS } from '@akouendy/domain/portfolio';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { PaceStepsQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { ExplanationSheet } from '../../shared/ui/explanation-sheet.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { Sum } from '../../shared/ui/sum.tsx';
import { points } from './pace-bar.tsx';
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
  const nameOf = useLedgerText();
  const formats = useFormats();
  const sources = new Map(summary.runningLots.map(({ lot }) => [lot?.id, lot?.source]));
  const pace = consumptionPace(
    summary.runningLots.map(({ lot, ...rest }) => ({ ...rest, lotId: (lot?.id ?? '') as LotId })),
    summary.asOf,
  );
  if (pace === null) return <p>{t('portfolio.drawer.nothing')}</p>;
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
          amount: t('portfolio.points', { points: points(pace.difference) }),
        }}
      />
      <h3 className={classes.part}>{t('portfolio.drawer.byLot')}</h3>
      {pace.lots.map((lot) => {
        const source = sources.get(lot.lotId);
        return (
          <section key={lot.lotId} className={classes.lot}>
            <h4>
              {source === undefined ? null : nameOf(`ledger.lot.${source}`)}
              <small>
                {t('portfolio.drawer.window', {
                  elapsed: lot.elapsedDays,
                  total: lot.totalDays,
                  until: formats.date(lot.until),
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
                { key: 'atPace', term: t('portfolio.drawer.atPace'), amount: formats.days(lot.used) },
              ]}
              total={{
                term: t('portfolio.drawer.left', { until: formats.shortDay(lot.until) }),
                amount: formats.days(lot.left),
              }}
            />
          </section>
        );
      })}
      <Sum
        notes="BELOW"
        lines={[]}
        total={{
          term: t('portfolio.drawer.forecast'),
          note: t('portfolio.drawer.forecast.note'),
          amount: formats.days(pace.forecast),
        }}
      />
      <p className={classes.note}>{t('portfolio.drawer.counted')}</p>
      <p className={classes.note}>{t('portfolio.drawer.asOf', { date: formats.date(summary.asOf) })}</p>
    </>
  );
}
