import { REPORT_FIGURES } from '@akouendy/domain/catalogue/versions';
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { localeOf } from '../../shared/i18n/language.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { writeFigure } from './figure-text.ts';
import classes from './offer-versions.module.css';
import { useText } from './texts.ts';
import { useFigure } from './use-figure.ts';

interface FieldProps {
  readonly figure: OfferDraftFragment['figures'][number];
  /** What was typed; absent while nothing was. */
  readonly typed: string | undefined;
  /** What is wrong with it, or with it and others; `null` when nothing is. */
  readonly problem: string | null;
  readonly onType: (text: string) => void;
}

/** A figure of the offer in a field with its unit, or a choice where there are few. */
export function FigureField({ figure, typed, problem, onType }: FieldProps): ReactElement {
  const t = useText();
  const locale = localeOf(useLanguage());
  const { label, value: said } = useFigure();
  const { place, kind, value } = figure;
  const field = {
    name: place,
    label: label(figure),
    value: typed ?? writeFigure(kind, value, locale),
    error: problem,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      onType(event.currentTarget.value);
    },
  };
  if (kind === 'REPORTS') {
    const data = REPORT_FIGURES.map((each) => ({ value: String(each), label: said(kind, each) }));
    return <NativeSelect {...field} data={data} />;
  }
  const unit = kind === 'COUNT' ? null : <span className={classes.unit}>{t(`publish.unit.${kind}`)}</span>;
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit}
      rightSectionWidth={unit === null ? 0 : 84}
    />
  );
}
