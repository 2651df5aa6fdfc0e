import { TextDecoder, TextEncoder } from 'node:util';

/** What components ask of a browser and jsdom does not have. */
class NothingToObserve {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { TextDecoder, TextEncoder, ResizeObserver: NothingToObserve });

Object.assign(window, {
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});

Element.prototype.scrollIntoView = () => undefined;

Object.defineProperty(document, 'fonts', { value: new EventTarget() });
