import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { DeployPrices } from './deploy-prices.tsx';
import { OfferLines } from './offer-lines.tsx';
import { OfferBlock, OfferPart } from './offer-part.tsx';
import classes from './offer.module.css';
import { useText } from './texts.ts';
import { useWords } from '../../shared/i18n/use-words.ts';

const DEPLOY_PART = graphql(`
  fragment DeployPart on DeployOffer {
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
    services {
      containers {
        fr
        en
      }
      kubernetes {
        fr
        en
      }
      delivery {
        fr
        en
      }
      guidance {
        fr
        en
      }
    }
    ...DeployPrices
  }
`);

/** DEPLOY: what is done for applications, by the package, by time and by the year. */
export function DeployPart({ deploy }: { readonly deploy: FragmentType<typeof DEPLOY_PART> }): ReactElement {
  const t = useText();
  const say = useWords();
  const offer = readFragment(DEPLOY_PART, deploy);
  const { containers, kubernetes, delivery, guidance } = offer.services;
  return (
    <OfferPart
      anchor="deploy"
      name="DEPLOY"
      title={say(offer.presentation.title)}
      description={say(offer.presentation.description)}
    >
      <div className={classes.columns}>
        <OfferBlock anchor="deploy-containers" title={t('offer.deploy.containers')}>
          <OfferLines lines={containers} />
        </OfferBlock>
        <OfferBlock anchor="deploy-kubernetes" title={t('offer.deploy.kubernetes')}>
          <OfferLines lines={kubernetes} />
        </OfferBlock>
        <OfferBlock anchor="deploy-delivery" title={t('offer.deploy.delivery')}>
          <OfferLines lines={delivery} />
        </OfferBlock>
        <OfferBlock anchor="deploy-guidance" title={t('offer.deploy.guidance')}>
          <OfferLines lines={guidance} />
        </OfferBlock>
      </div>
      <DeployPrices deploy={offer} />
    </OfferPart>
  );
}
