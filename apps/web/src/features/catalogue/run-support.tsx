import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { OfferBlock } from './offer-part.tsx';
import { OfferTable } from './offer-table.tsx';
import classes from './offer.module.css';
import { useText } from './texts.ts';
import { useWords } from '../../shared/i18n/use-words.ts';

const RUN_SUPPORT = graphql(`
  fragment RunSupport on RunOffer {
    supportGrid {
      priority
      name {
        fr
        en
      }
      responseMinutes
      resolutionMinutes
      roundTheClock
      criteria {
        fr
        en
      }
      examples {
        fr
        en
      }
    }
    reclassification {
      fr
      en
    }
  }
`);

/** The support grid: how fast, and what makes an incident of which level. */
export function RunSupport({ run }: { readonly run: FragmentType<typeof RUN_SUPPORT> }): ReactElement {
  const t = useText();
  const say = useWords();
  const { minutes } = useFormats();
  const { supportGrid, reclassification } = readFragment(RUN_SUPPORT, run);
  return (
    <>
      <OfferBlock anchor="run-support" title={t('offer.run.support')}>
        <OfferTable
          caption={t('offer.run.support')}
          columns={[
            t('offer.column.level'),
            t('offer.column.availability'),
            t('offer.column.response'),
            t('offer.column.resolution'),
          ]}
          rows={supportGrid.map((level) => ({
            key: level.priority,
            cells: [
              say(level.name),
              t(level.roundTheClock ? 'offer.roundTheClock' : 'offer.workingDays'),
              minutes(level.responseMinutes),
              minutes(level.resolutionMinutes),
            ],
          }))}
        />
      </OfferBlock>
      <OfferBlock anchor="run-grid" title={t('offer.run.grid')}>
        <ul className={classes.levels}>
          {supportGrid.map(({ priority, criteria, examples }) => (
            <li key={priority}>
              <p className={classes.level}>{priority}</p>
              <div>
                <p>{criteria.map(say).join(', ')}</p>
                <p className={classes.examples}>
                  {t('offer.run.examples', { examples: examples.map(say).join(' · ') })}
                </p>
              </div>
            </li>
          ))}
        </ul>
        <p className={classes.clause}>
          <strong>{t('offer.run.reclassification')}.</strong> {say(reclassification)}
        </p>
      </OfferBlock>
    </>
  );
}
