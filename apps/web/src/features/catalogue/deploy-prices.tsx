import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { OfferLines } from './offer-lines.tsx';
import { OfferBlock } from './offer-part.tsx';
import { OfferTable } from './offer-table.tsx';
import classes from './offer.module.css';
import { useText } from './texts.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { Link } from '../../shared/ui/link.tsx';

const DEPLOY_PRICES = graphql(`
  fragment DeployPrices on DeployOffer {
    applicationsIntroduction {
      fr
      en
    }
    applications {
      code
      name {
        fr
        en
      }
      complexity {
        fr
        en
      }
      fewestWorkingDays
      mostWorkingDays
      price
    }
    applicationIncludes {
      fr
      en
    }
    applicationExcludes {
      fr
      en
    }
    applicationInvoiceTerms
    regieIntroduction {
      fr
      en
    }
    regie {
      code
      name {
        fr
        en
      }
      price
      invoiceTerms
    }
    useCases {
      fr
      en
    }
    regieConditions {
      fr
      en
    }
    packagesIntroduction {
      fr
      en
    }
    packages {
      code
      name {
        fr
        en
      }
      halfDays
      price
      dayEquivalentPrice
      carriedHalfDays
    }
    packageConditions {
      fr
      en
    }
  }
`);

/** The prices of DEPLOY: packages for applications, régie, and packages of days for a year. */
export function DeployPrices({
  deploy,
}: {
  readonly deploy: FragmentType<typeof DEPLOY_PRICES>;
}): ReactElement {
  const t = useText();
  const say = useWords();
  const { money, days } = useFormats();
  const mayOrder = useMay('ACCEPT_COMMITMENT');
  const orderable = (name: string, choice: string): ReactNode =>
    mayOrder ? <Link to={`/commander?choix=${choice}`}>{name}</Link> : name;
  const offer = readFragment(DEPLOY_PRICES, deploy);
  const delay = (fewest: number, most: number): string =>
    fewest === most ? t('offer.days', { count: most }) : t('offer.daysBetween', { fewest, most });
  return (
    <>
      <OfferBlock
        anchor="deploy-applications"
        title={t('offer.deploy.applications')}
        note={`${say(offer.applicationsIntroduction)} ${t(`offer.terms.${offer.applicationInvoiceTerms}`)}.`}
      >
        <OfferTable
          caption={t('offer.deploy.applications')}
          columns={[
            t('offer.column.application'),
            t('offer.column.complexity'),
            t('offer.column.delay'),
            t('offer.column.price'),
          ]}
          rows={offer.applications.map((one) => ({
            key: one.code,
            cells: [
              orderable(say(one.name), `APPLICATION_${one.code}`),
              say(one.complexity),
              delay(one.fewestWorkingDays, one.mostWorkingDays),
              money(one.price),
            ],
          }))}
        />
        <div className={classes.columns}>
          <div>
            <h4 className={classes.listTitle}>{t('offer.deploy.includes')}</h4>
            <OfferLines lines={offer.applicationIncludes} />
          </div>
          <div>
            <h4 className={classes.listTitle}>{t('offer.deploy.excludes')}</h4>
            <OfferLines lines={offer.applicationExcludes} />
          </div>
        </div>
      </OfferBlock>
      <OfferBlock anchor="deploy-regie" title={t('offer.deploy.regie')} note={say(offer.regieIntroduction)}>
        <OfferTable
          caption={t('offer.deploy.regie')}
          columns={[t('offer.column.formula'), t('offer.column.invoicing'), t('offer.column.price')]}
          rows={offer.regie.map((formula) => ({
            key: formula.code,
            cells: [
              orderable(say(formula.name), formula.code),
              t(`offer.terms.${formula.invoiceTerms}`),
              money(formula.price),
            ],
          }))}
        />
        <div className={classes.columns}>
          <div>
            <h4 className={classes.listTitle}>{t('offer.deploy.useCases')}</h4>
            <OfferLines lines={offer.useCases} />
          </div>
          <div>
            <h4 className={classes.listTitle}>{t('offer.deploy.conditions')}</h4>
            <OfferLines lines={offer.regieConditions} />
          </div>
        </div>
      </OfferBlock>
      <OfferBlock
        anchor="deploy-packages"
        title={t('offer.deploy.packages')}
        note={say(offer.packagesIntroduction)}
      >
        <OfferTable
          caption={t('offer.deploy.packages')}
          columns={[
            t('offer.column.package'),
            t('offer.column.days'),
            t('offer.column.carried'),
            t('offer.column.dayPrice'),
            t('offer.column.yearlyPrice'),
          ]}
          rows={offer.packages.map((one) => ({
            key: one.code,
            cells: [
              orderable(say(one.name), one.code),
              days(one.halfDays),
              days(one.carriedHalfDays),
              money(one.dayEquivalentPrice),
              money(one.price),
            ],
          }))}
        />
        <h4 className={classes.listTitle}>{t('offer.deploy.conditions')}</h4>
        <OfferLines lines={offer.packageConditions} />
      </OfferBlock>
    </>
  );
}
