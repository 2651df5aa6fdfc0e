import { useId, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import classes from './projection-drawing.module.css';
import type { DrawnBand, LayoutTexts, ProjectionLayout } from './projection-layout.ts';
import { monthTicks, type ProjectionStack } from './projection-stack.ts';

interface ProjectionDrawingProps {
  readonly stack: ProjectionStack;
  readonly layout: ProjectionLayout;
  readonly width: number;
  readonly texts: LayoutTexts;
  /** The whole chart in words. */
  readonly sentence: string;
}

/** The chart itself, drawn from its layout. */
export function ProjectionDrawing({
  stack,
  layout,
  width,
  texts,
  sentence,
}: ProjectionDrawingProps): ReactElement {
  const formats = useFormats();
  const hatch = useId();
  const { plot, height } = layout;
  const bottom = plot.y + plot.height;
  const right = plot.x + plot.width;
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      height={height}
      role="img"
      aria-label={sentence}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={classes.hatchGround} />
          <rect width="2.4" height="5" className={classes.hatchLine} />
        </pattern>
      </defs>
      {layout.days.map(({ halfDays, y }) => (
        <g key={halfDays}>
          <line className={classes.rule} x1={plot.x} x2={right} y1={y} y2={y} />
          <text className={classes.scale} x={plot.x - 8} y={y + 4} textAnchor="end">
            {formats.daysFigure(halfDays)}
          </text>
        </g>
      ))}
      {monthTicks(stack.period, plot.width).map(({ date, at, year }) => (
        <g key={date}>
          <line className={classes.tick} x1={plot.x + at} x2={plot.x + at} y1={bottom} y2={bottom + 4} />
          <text className={classes.scale} x={plot.x + at + 4} y={bottom + 18}>
            {formats.month(date)}
          </text>
          {year !== null && (
            <text className={classes.year} x={plot.x + at + 4} y={bottom + 32}>
              {year}
            </text>
          )}
        </g>
      ))}
      {layout.bands.map((drawn) => (
        <Band key={drawn.band.key} drawn={drawn} hatch={hatch} />
      ))}
      <line className={classes.today} x1={plot.x} x2={plot.x} y1={plot.y - 4} y2={bottom} />
      {layout.lastDay !== null && (
        <g className={classes.lastDay}>
          <line x1={layout.lastDay.x} x2={layout.lastDay.x} y1={17} y2={layout.lastDay.until} />
          <text x={layout.lastDay.x} y={12} textAnchor={layout.lastDay.anchor}>
            {texts.lastDay}
          </text>
        </g>
      )}
    </svg>
  );
}

function Band({ drawn, hatch }: { readonly drawn: DrawnBand; readonly hatch: string }): ReactElement {
  const { band, boxes, label } = drawn;
  const hatched = band.tone === 'lapsing' ? { fill: `url(#${hatch})` } : {};
  return (
    <g>
      {boxes.map((box) => (
        <rect
          key={box.x}
          className={classes.band}
          data-tone={band.tone}
          x={box.x}
          y={box.y + 0.5}
          width={box.width}
          height={Math.max(box.height - 1, 1)}
          {...hatched}
        />
      ))}
      {label.leader !== null && (
        <line
          className={classes.leader}
          x1={label.leader.x}
          y1={label.leader.y}
          x2={label.x - 3}
          y2={label.y + 2}
        />
      )}
      <text
        className={classes.label}
        data-on={label.inside ? band.tone : undefined}
        data-lapsing={(band.tone === 'lapsing' && !label.inside) || undefined}
        x={label.x}
        y={label.y + 4.5}
      >
        {label.text}
      </text>
    </g>
  );
}
