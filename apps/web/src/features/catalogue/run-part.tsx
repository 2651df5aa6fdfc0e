import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { OfferLines } from './offer-lines.tsx';
import { OfferBlock, OfferPart } from './offer-part.tsx';
import classes from './offer.module.css';
import { RunPlans } from './run-plans.tsx';
import { RunSupport } from './run-support.tsx';
import { useText } from './texts.ts';
import { useWords } from '../../shared/i18n/use-words.ts';

const RUN_PART = graphql(`
  fragment RunPart on RunOffer {
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
    operationTasks {
      fr
      en
    }
    securityTasks {
      fr
      en
    }
    includedEvolutions {
      fr
      en
    }
    ...RunSupport
    ...RunPlans
  }
`);

/** RUN: what is done, the support grid, the plans and what can be added to them. */
export function RunPart({ run }: { readonly run: FragmentType<typeof RUN_PART> }): ReactElement {
  const t = useText();
  const say = useWords();
  const offer = readFragment(RUN_PART, run);
  return (
    <OfferPart
      anchor="run"
      name="RUN"
      title={say(offer.presentation.title)}
      description={say(offer.presentation.description)}
    >
      <div className={classes.columns}>
        <OfferBlock anchor="run-operation" title={t('offer.run.operation')}>
          <OfferLines lines={offer.operationTasks} />
        </OfferBlock>
        <OfferBlock anchor="run-security" title={t('offer.run.security')}>
          <OfferLines lines={offer.securityTasks} />
        </OfferBlock>
        <OfferBlock anchor="run-evolutions" title={t('offer.run.evolutions')}>
          <OfferLines lines={offer.includedEvolutions} />
        </OfferBlock>
      </div>
      <RunSupport run={offer} />
      <RunPlans run={offer} />
    </OfferPart>
  );
}
