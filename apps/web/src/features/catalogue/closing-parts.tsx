import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { OfferLines } from './offer-lines.tsx';
import { OfferPart } from './offer-part.tsx';
import classes from './offer.module.css';
import { useText } from './texts.ts';
import { useWords } from '../../shared/i18n/use-words.ts';

const CLOSING_PARTS = graphql(`
  fragment ClosingParts on Offer {
    commitments {
      title {
        fr
        en
      }
      description {
        fr
        en
      }
    }
    technologies {
      field {
        fr
        en
      }
      names
    }
    conditions {
      texts {
        fr
        en
      }
    }
  }
`);

/** What holds for all of the offer: promises, technologies, general conditions. */
export function ClosingParts({
  offer: shown,
}: {
  readonly offer: FragmentType<typeof CLOSING_PARTS>;
}): ReactElement {
  const t = useText();
  const say = useWords();
  const { commitments, technologies, conditions } = readFragment(CLOSING_PARTS, shown);
  return (
    <>
      <OfferPart anchor="commitments" title={t('offer.commitments')}>
        <dl className={classes.steps}>
          {commitments.map(({ title, description }) => (
            <div key={title.fr}>
              <dt>{say(title)}</dt>
              <dd>{say(description)}</dd>
            </div>
          ))}
        </dl>
      </OfferPart>
      <OfferPart anchor="technologies" title={t('offer.technologies')}>
        <dl className={classes.steps}>
          {technologies.map(({ field, names }) => (
            <div key={field.fr}>
              <dt>{say(field)}</dt>
              <dd>{names.join(', ')}</dd>
            </div>
          ))}
        </dl>
      </OfferPart>
      <OfferPart anchor="conditions" title={t('offer.conditions')}>
        <OfferLines lines={conditions.texts} />
      </OfferPart>
    </>
  );
}
