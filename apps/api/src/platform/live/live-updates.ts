import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { Config } from '../config/config.ts';
import { NotificationListener } from '../database/notification-listener.ts';
import { LIVE_CHANNEL, readLiveMessage, writeLiveMessage, type LiveTopic } from './live-message.ts';

type Wake = () => void;

/** What changes, heard from every replica over one connection a process. Only the HTTP entry starts it. */
@Injectable()
export class LiveUpdates implements OnApplicationShutdown {
  private readonly waiting = new Map<string, Set<Wake>>();
  private readonly watchers = new Set<(topic: LiveTopic, key: string) => void>();
  private readonly resyncs = new Set<Wake>();
  private listener: NotificationListener | null = null;

  constructor(private readonly config: Config) {}

  /** Begins to listen to the other replicas. */
  start(log: Pick<Logger, 'warn'>): void {
    this.listener = new NotificationListener(this.config.databaseUrl, LIVE_CHANNEL, {
      onMessage: (payload) => {
        this.hear(payload);
      },
      onListening: () => {
        this.resync();
      },
      onLost: (error) => {
        log.warn({ err: error }, 'Live updates are not heard: trying again');
      },
    });
    this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener?.stop();
  }

  /** Calls `heard` for every message, whatever its key. Returns what ends it. */
  watch(heard: (topic: LiveTopic, key: string) => void, onResync: Wake): () => void {
    this.watchers.add(heard);
    this.resyncs.add(onResync);
    return () => {
      this.watchers.delete(heard);
      this.resyncs.delete(onResync);
    };
  }

  /**
   * Calls `wake` whenever `key` of `topic` may have changed: when that is told, and when something told may have been
   * missed. Returns what ends it.
   */
  onChange(topic: LiveTopic, key: string, wake: Wake): () => void {
    const name = writeLiveMessage({ topic, key });
    const waiting = this.waiting.get(name) ?? new Set<Wake>();
    waiting.add(wake);
    this.waiting.set(name, waiting);
    return () => {
      waiting.delete(wake);
      if (waiting.size === 0) this.waiting.delete(name);
    };
  }

  private hear(payload: string): void {
    const message = readLiveMessage(payload);
    if (message === null) return;
    for (const wake of this.waiting.get(payload) ?? []) wake();
    for (const heard of this.watchers) heard(message.topic, message.key);
  }

  private resync(): void {
    for (const waiting of this.waiting.values()) for (const wake of waiting) wake();
    for (const resync of this.resyncs) resync();
  }
}
