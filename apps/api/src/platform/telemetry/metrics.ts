import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { UnitOfWork } from '../database/unit-of-work.ts';

/** Upper edges of durations; seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** So many names of operations are told apart; a browser writes them, and each is a series that is kept. */
const MOST_OPERATIONS = 300;

/** What a process counts and measures, for Prometheus. `docs/operations.md` lists every name, and a test holds it to that. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** Requests by route, never by address. */
  readonly requests = this.histogram('portal_http_request_seconds', 'Duration of HTTP requests.', [
    'method',
    'route',
    'status',
  ]);

  readonly jobs = this.histogram('portal_job_seconds', 'Duration of jobs, by how they ended.', [
    'queue',
    'outcome',
  ]);

  /** Jobs as they stand in the queues, of all workers; counted by the worker when it is asked. */
  readonly queued = new Gauge({
    name: 'portal_jobs',
    help: 'Jobs in the queues, by state.',
    labelNames: ['queue', 'state'],
    registers: [this.registry],
  });

  /** Open lines of live updates. */
  readonly lines = new Gauge({
    name: 'portal_live_lines',
    help: 'Open lines of live updates.',
    registers: [this.registry],
  });

  private readonly operations = this.histogram(
    'portal_operation_seconds',
    'Duration of GraphQL operations.',
    ['operation', 'kind', 'outcome'],
  );

  private readonly errors = new Counter({
    name: 'portal_errors_total',
    help: 'Errors that were told to callers, by code; INTERNAL is a bug.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly collectors: (() => Promise<void>)[] = [];

  private readonly names = new Set<string>();

  constructor(unitOfWork: UnitOfWork) {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 20 });
    new Gauge({
      name: 'portal_database_connections',
      help: 'Connections of the pool: open, idle, and requests that wait for one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        for (const [state, count] of Object.entries(unitOfWork.connections())) this.set({ state }, count);
      },
    });
  }

  /** Has `collect` set what is not measured as it happens, whenever the metrics are asked for. */
  onCollect(collect: () => Promise<void>): void {
    this.collectors.push(collect);
  }

  /** All of it, as Prometheus reads it. What cannot be collected now is as it was. */
  async expose(): Promise<string> {
    await Promise.allSettled(this.collectors.map((collect) => collect()));
    return this.registry.metrics();
  }

  /** Counts an error that a caller was told of. */
  countError(code: string): void {
    this.errors.inc({ code });
  }

  /** Notes how long an operation took; seconds. */
  observeOperation(name: string, kind: string, outcome: 'ok' | 'error', duration: number): void {
    this.operations.observe({ operation: this.known(name), kind, outcome }, duration);
  }

  private known(name: string): string {
    if (this.names.has(name)) return name;
    if (this.names.size >= MOST_OPERATIONS || !/^\w{1,60}$/.test(name)) return 'other';
    this.names.add(name);
    return name;
  }

  private histogram<Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: BUCKETS, registers: [this.registry] });
  }
}
