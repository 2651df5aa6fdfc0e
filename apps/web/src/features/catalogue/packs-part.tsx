import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { OfferedPackFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { OfferLines } from './offer-lines.tsx';
import { OfferPart } from './offer-part.tsx';
import classes from './offer.module.css';
import { useText } from './texts.ts';
import { useOptionPrice } from './use-option-price.ts';
import { useWords, type Words } from '../../shared/i18n/use-words.ts';

const OFFERED_PACK = graphql(`
  fragment OfferedPack on Pack {
    code
    name {
      fr
      en
    }
    description {
      fr
      en
    }
    contents {
      title {
        fr
        en
      }
      description {
        fr
        en
      }
    }
    price
    onQuotation
    referencePrice
    saving
    options {
      code
      name {
        fr
        en
      }
      price
      rate
    }
    invoiceTerms
  }
`);

const PACK_TOOLCHAIN = graphql(`
  fragment PackToolchain on BuildOffer {
    toolchain {
      fr
      en
    }
  }
`);

/** The packs side by side: for whom, what is in them, at which price. */
export function PacksPart({
  packs,
  build,
}: {
  readonly packs: readonly FragmentType<typeof OFFERED_PACK>[];
  /** What the option of the complete toolchain installs. */
  readonly build: FragmentType<typeof PACK_TOOLCHAIN>;
}): ReactElement {
  const t = useText();
  const { toolchain } = readFragment(PACK_TOOLCHAIN, build);
  return (
    <OfferPart anchor="packs" title={t('offer.packs')} description={t('offer.packs.description')}>
      <div className={classes.packs}>
        {readFragment(OFFERED_PACK, packs).map((pack) => (
          <OfferedPack key={pack.code} pack={pack} toolchain={toolchain} />
        ))}
      </div>
    </OfferPart>
  );
}

function OfferedPack({
  pack,
  toolchain,
}: {
  readonly pack: OfferedPackFragment;
  readonly toolchain: readonly Words[];
}): ReactElement {
  const t = useText();
  const say = useWords();
  const { money } = useFormats();
  const optionPrice = useOptionPrice();
  const amount = money(pack.price);
  return (
    <article id={`pack-${pack.code.toLowerCase()}`} className={classes.pack}>
      <h3 className={classes.packName}>{say(pack.name)}</h3>
      <p className={classes.note}>{say(pack.description)}</p>
      <p className={classes.packPrice}>
        {pack.onQuotation ? t('offer.onQuotation') : amount}
        {!pack.onQuotation && <span className={classes.unit}> {t('offer.excludingVat')}</span>}
      </p>
      <p className={classes.packSaving}>
        {pack.onQuotation && t('offer.from', { amount })}
        {pack.referencePrice !== null && t('offer.pack.instead', { amount: money(pack.referencePrice) })}
        {pack.saving !== null && <b>{t('offer.pack.saving', { amount: money(pack.saving) })}</b>}
      </p>
      <dl className={classes.contents}>
        {pack.contents.map(({ title, description }) => (
          <div key={title.fr}>
            <dt>{say(title)}</dt>
            <dd>{say(description)}</dd>
          </div>
        ))}
      </dl>
      <div>
        {pack.options.map((option) => (
          <div key={option.code}>
            <p className={classes.examples}>
              {t('offer.pack.option', { name: say(option.name), price: optionPrice(option) })}
            </p>
            {option.code === 'CICD_TOOLCHAIN' && <OfferLines lines={toolchain} />}
          </div>
        ))}
        <p className={classes.examples}>{t(`offer.terms.${pack.invoiceTerms}`)}</p>
      </div>
    </article>
  );
}
