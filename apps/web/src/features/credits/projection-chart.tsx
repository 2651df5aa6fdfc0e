import { useElementSize } from '@mantine/hooks';
import type { Instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import classes from './projection-chart.module.css';
import { ProjectionDrawing } from './projection-drawing.tsx';
import { layOut } from './projection-layout.ts';
import { projectionStack } from './projection-stack.ts';
import { ProjectionTable } from './projection-table.tsx';
import { useText } from './texts.ts';
import { useProjectionTexts } from './use-projection-texts.ts';

const PLOT_HEIGHT = 168;
const WIDTH_BEFORE_MEASURE = 560;
const NARROW = 480;

/** How the balance goes on if nothing more is booked: each lot's days until they lapse. */
export function ProjectionChart({
  facts,
  now,
}: {
  readonly facts: AccountFacts;
  readonly now: Instant;
}): ReactElement {
  const t = useText();
  const { ref, width: measured } = useElementSize();
  const width = measured || WIDTH_BEFORE_MEASURE;
  const stack = projectionStack(facts, now);
  const texts = useProjectionTexts(facts, stack);
  const layout = layOut(stack, width, PLOT_HEIGHT, width < NARROW ? texts.short : texts.long);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.title}>{t('credits.chart.title')}</figcaption>
      <div ref={ref}>
        {stack.bands.length === 0 ? (
          <p className={classes.nothing}>{t('credits.chart.nothing')}</p>
        ) : (
          <>
            <ProjectionDrawing
              stack={stack}
              layout={layout}
              width={width}
              texts={width < NARROW ? texts.short : texts.long}
              sentence={texts.sentence}
            />
            <ProjectionTable facts={facts} bands={stack.bands} />
          </>
        )}
      </div>
    </figure>
  );
}
