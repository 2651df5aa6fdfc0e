import { Button } from '@mantine/core';
import { IconPrinter, IconShoppingCart } from '@tabler/icons-react';
import { useEffect, type ReactElement } from 'react';
import { Link as RouterLink, useLocation } from 'react-router';
import { BuildPart } from '../../features/catalogue/build-part.tsx';
import { ClosingParts } from '../../features/catalogue/closing-parts.tsx';
import { DeployPart } from '../../features/catalogue/deploy-part.tsx';
import { OfferContents } from '../../features/catalogue/offer-contents.tsx';
import { PacksPart } from '../../features/catalogue/packs-part.tsx';
import { RunPart } from '../../features/catalogue/run-part.tsx';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { OfferPageFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { Link } from '../../shared/ui/link.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import classes from './offer.module.css';
import type { OfferStanding } from './offer-standing.ts';
import { useText } from './texts.ts';

interface OfferPageProps {
  readonly offer: OfferPageFieldsFragment;
  /** Whether it is what is offered today, a version that contracts keep, or one to come. */
  readonly standing: OfferStanding;
}

/** All that is offered, to read, to compare and to print. */
export function OfferPage({ offer, standing }: OfferPageProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { longDate } = useFormats();
  const mayOrder = useMay('ACCEPT_COMMITMENT');
  const texts = offer.presentation.slice(0, -1);
  const services = offer.presentation.at(-1);
  useAnchorOfAddress();
  return (
    <>
      <PageHeader
        title={t('offerPage.title')}
        subtitle={t('offerPage.subtitle', {
          ...{ version: offer.version, standing, date: longDate(offer.publishedOn) },
        })}
        actions={
          <>
            <Button
              className={classes.print ?? ''}
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.8} aria-hidden />}
              onClick={() => {
                window.print();
              }}
            >
              {t('offerPage.print')}
            </Button>
            {mayOrder && standing === 'CURRENT' && (
              <Button
                className={classes.print ?? ''}
                component={RouterLink}
                to="/commander"
                variant="filled"
                leftSection={<IconShoppingCart size={16} stroke={1.8} aria-hidden />}
              >
                {t('offerPage.order')}
              </Button>
            )}
          </>
        }
      />
      {standing !== 'CURRENT' && (
        <p className={classes.kept}>
          {t(`offerPage.${standing}`)} <Link to="/offre">{t('offerPage.current')}</Link>
        </p>
      )}
      <div className={classes.layout}>
        <div className={classes.contents}>
          <OfferContents />
        </div>
        <div>
          <div className={classes.presentation}>
            {texts.map((text) => (
              <p key={text.fr}>{say(text)}</p>
            ))}
            {services !== undefined && <p>{t('offerPage.services', { text: say(services) })}</p>}
            <ul>
              {(['build', 'run', 'deploy'] as const).map((part) => (
                <li key={part}>
                  <b>{part.toUpperCase()}</b> {say(offer[part].presentation.description)}
                </li>
              ))}
            </ul>
          </div>
          <BuildPart build={offer.build} />
          <RunPart run={offer.run} />
          <DeployPart deploy={offer.deploy} />
          <PacksPart packs={offer.packs} build={offer.build} />
          <ClosingParts offer={offer} />
        </div>
      </div>
    </>
  );
}

/** A link to a part leads to it, also when the page was loaded for it. */
function useAnchorOfAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}
