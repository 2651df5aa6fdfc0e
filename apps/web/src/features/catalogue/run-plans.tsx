import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { OfferBlock } from './offer-part.tsx';
import { OfferTable } from './offer-table.tsx';
import classes from './offer.module.css';
import { useText } from './texts.ts';
import { useWords } from '../../shared/i18n/use-words.ts';

const RUN_PLANS = graphql(`
  fragment RunPlans on RunOffer {
    plans {
      code
      name {
        fr
        en
      }
      hours {
        fr
        en
      }
      mostNodes
      services
      responseMinutes
      dedicatedContact
      onCallIncluded
      acceptsOnCallOptions
      report
      monthlyPrice
    }
    onCallOptions {
      code
      name {
        fr
        en
      }
      hours {
        fr
        en
      }
      monthlyPrice
    }
    additionalCluster {
      fr
      en
    }
    additionalClusterRate
    weeklyMeeting {
      fr
      en
    }
    weeklyMeetingPrice
    outOfHours {
      text {
        fr
        en
      }
      hourlyPrice
    }
    commitmentMonths
    renewalMonths
    terminationNoticeMonths
    invoiceTerms
  }
`);

/** The plans of RUN with their prices, hours and options. */
export function RunPlans({ run }: { readonly run: FragmentType<typeof RUN_PLANS> }): ReactElement {
  const t = useText();
  const say = useWords();
  const { money, rate } = useFormats();
  const offer = readFragment(RUN_PLANS, run);
  const supportOf = ({ responseMinutes, dedicatedContact }: (typeof offer.plans)[number]): string => {
    if (responseMinutes !== null) return t('offer.response', { hours: responseMinutes / 60 });
    return t(dedicatedContact ? 'offer.roundTheClockDedicated' : 'offer.roundTheClock');
  };
  return (
    <>
      <OfferBlock
        anchor="run-plans"
        title={t('offer.run.plans')}
        note={`${t('offer.run.commitment', {
          months: offer.commitmentMonths,
          renewal: offer.renewalMonths,
          notice: offer.terminationNoticeMonths,
        })} ${t(`offer.terms.${offer.invoiceTerms}`)}. ${t('offer.run.revision')}`}
      >
        <OfferTable
          caption={t('offer.run.plans')}
          columns={[
            t('offer.column.plan'),
            t('offer.column.mostNodes'),
            t('offer.column.services'),
            t('offer.column.support'),
            t('offer.column.hours'),
            t('offer.column.onCall'),
            t('offer.column.report'),
            t('offer.column.monthlyPrice'),
          ]}
          rows={offer.plans.map((plan) => ({
            key: plan.code,
            cells: [
              say(plan.name),
              plan.mostNodes ?? t('offer.unlimited'),
              plan.services.map((service) => t(`offer.service.${service}`)).join(' + '),
              supportOf(plan),
              say(plan.hours),
              t(plan.onCallIncluded ? 'offer.yes' : 'offer.no'),
              t(`offer.report.${plan.report}`),
              plan.monthlyPrice === null ? t('offer.onQuotation') : money(plan.monthlyPrice),
            ],
          }))}
        />
      </OfferBlock>
      <OfferBlock anchor="run-options" title={t('offer.run.options')}>
        <OfferTable
          caption={t('offer.run.options')}
          columns={[t('offer.column.option'), t('offer.column.monthlyPrice')]}
          rows={[
            {
              key: 'CLUSTER',
              cells: [
                say(offer.additionalCluster),
                t('offer.shareOfPlan', { rate: rate(offer.additionalClusterRate) }),
              ],
            },
            {
              key: 'MEETING',
              cells: [
                say(offer.weeklyMeeting),
                t('offer.added', { amount: money(offer.weeklyMeetingPrice) }),
              ],
            },
          ]}
        />
      </OfferBlock>
      <OfferBlock
        anchor="run-on-call"
        title={t('offer.run.onCall')}
        note={t('offer.run.onCall.for', {
          plans: offer.plans
            .filter(({ acceptsOnCallOptions }) => acceptsOnCallOptions)
            .map(({ name }) => say(name))
            .join(', '),
        })}
      >
        <OfferTable
          caption={t('offer.run.onCall')}
          columns={[t('offer.column.option'), t('offer.column.hours'), t('offer.column.monthlyPrice')]}
          rows={offer.onCallOptions.map((option) => ({
            key: option.code,
            cells: [
              say(option.name),
              say(option.hours),
              t('offer.added', { amount: money(option.monthlyPrice) }),
            ],
          }))}
        />
        <p className={classes.clause}>
          <strong>
            {t('offer.run.outOfHours')},{' '}
            {t('offer.pricePerHour', { amount: money(offer.outOfHours.hourlyPrice) })}.
          </strong>{' '}
          {say(offer.outOfHours.text)}
        </p>
      </OfferBlock>
    </>
  );
}
