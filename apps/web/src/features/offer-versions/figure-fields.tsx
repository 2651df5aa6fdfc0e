import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { localeOf } from '../../shared/i18n/language.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { Section } from '../../shared/ui/section.tsx';
import type { Typed } from './draft-changes.ts';
import { writeFigure } from './figure-text.ts';
import classes from './offer-versions.module.css';
import { useText } from './texts.ts';
import { useFigure } from './use-figure.ts';

interface FieldsProps {
  readonly draft: OfferDraftFragment;
  readonly typed: Typed;
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (typed: Typed) => void;
}

const SECTIONS = ['build', 'run', 'deploy', 'packs', 'general'] as const;

/** The figures of the offer, each in a field with its unit, by part. */
export function FigureFields({ draft, typed, wrong, onChange }: FieldsProps): ReactElement {
  const t = useText();
  const locale = localeOf(useLanguage());
  const { label } = useFigure();
  return (
    <>
      {SECTIONS.map((section) => (
        <Section key={section} title={t(`publish.section.${section}`)}>
          <div className={classes.figures}>
            {draft.figures
              .filter(({ place }) => sectionOf(place) === section)
              .map((figure) => {
                const { place, kind, value } = figure;
                return (
                  <TextInput
                    key={place}
                    name={place}
                    inputMode="decimal"
                    autoComplete="off"
                    label={label(figure)}
                    rightSection={<span className={classes.unit}>{t(`publish.unit.${kind}`)}</span>}
                    rightSectionWidth={84}
                    value={typed.figures[place] ?? writeFigure(kind, value, locale)}
                    error={wrong.has(place) && t(`publish.wrong.${kind}`)}
                    onChange={(event) => {
                      const text = event.currentTarget.value;
                      onChange({ ...typed, figures: { ...typed.figures, [place]: text } });
                    }}
                  />
                );
              })}
          </div>
        </Section>
      ))}
    </>
  );
}

function sectionOf(place: string): (typeof SECTIONS)[number] {
  return SECTIONS.find((section) => place.startsWith(`${section}.`)) ?? 'general';
}
