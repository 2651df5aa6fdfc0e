import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { OfferLines } from './offer-lines.tsx';
import { OfferBlock, OfferPart } from './offer-part.tsx';
import { OfferTable } from './offer-table.tsx';
import classes from './offer.module.css';
import { useText } from './texts.ts';
import { useOptionPrice } from './use-option-price.ts';
import { useWords } from '../../shared/i18n/use-words.ts';

const BUILD_PART = graphql(`
  fragment BuildPart on BuildOffer {
    presentation {
      title {
        fr
        en
      }
      description {
        fr
        en
      }
    }
    steps {
      code
      title {
        fr
        en
      }
      description {
        fr
        en
      }
    }
    plans {
      code
      name {
        fr
        en
      }
      workers
      workersOrMore
      masters
      multiZone
      workingDays
      price
    }
    options {
      code
      name {
        fr
        en
      }
      price
      rate
    }
    toolchainIntroduction {
      fr
      en
    }
    toolchain {
      fr
      en
    }
    invoiceTerms
  }
`);

/** BUILD: what is delivered, at which price, and what can be added. */
export function BuildPart({ build }: { readonly build: FragmentType<typeof BUILD_PART> }): ReactElement {
  const t = useText();
  const say = useWords();
  const { money } = useFormats();
  const optionPrice = useOptionPrice();
  const offer = readFragment(BUILD_PART, build);
  return (
    <OfferPart
      anchor="build"
      name="BUILD"
      title={say(offer.presentation.title)}
      description={say(offer.presentation.description)}
    >
      <OfferBlock anchor="build-steps" title={t('offer.build.steps')}>
        <dl className={classes.steps}>
          {offer.steps.map(({ code, title, description }) => (
            <div key={code}>
              <dt>{say(title)}</dt>
              <dd>{say(description)}</dd>
            </div>
          ))}
        </dl>
      </OfferBlock>
      <OfferBlock
        anchor="build-plans"
        title={t('offer.build.plans')}
        note={t(`offer.terms.${offer.invoiceTerms}`)}
      >
        <OfferTable
          caption={t('offer.build.plans')}
          columns={[
            t('offer.column.plan'),
            t('offer.column.nodes'),
            t('offer.column.controlPlane'),
            t('offer.column.delay'),
            t('offer.column.price'),
          ]}
          rows={offer.plans.map((plan) => {
            const masters = t('offer.masters', { count: plan.masters });
            return {
              key: plan.code,
              cells: [
                say(plan.name),
                t(plan.workersOrMore ? 'offer.workersOrMore' : 'offer.workers', { count: plan.workers }),
                plan.multiZone ? t('offer.multiZone', { masters }) : masters,
                t('offer.days', { count: plan.workingDays }),
                money(plan.price),
              ],
            };
          })}
        />
      </OfferBlock>
      <OfferBlock anchor="build-options" title={t('offer.build.options')}>
        <OfferTable
          caption={t('offer.build.options')}
          columns={[t('offer.column.option'), t('offer.column.price')]}
          rows={offer.options.map((option) => ({
            key: option.code,
            cells: [say(option.name), optionPrice(option)],
          }))}
        />
      </OfferBlock>
      <OfferBlock
        anchor="build-toolchain"
        title={t('offer.build.toolchain')}
        note={say(offer.toolchainIntroduction)}
      >
        <OfferLines lines={offer.toolchain} wide />
      </OfferBlock>
    </OfferPart>
  );
}
