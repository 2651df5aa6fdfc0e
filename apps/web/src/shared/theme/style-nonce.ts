/** What the start page's answer lets style elements carry; empty where nothing asks for it, as in development. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Tells the libraries that make style elements by themselves (the lock of scrolling behind a dialog) what to carry. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
