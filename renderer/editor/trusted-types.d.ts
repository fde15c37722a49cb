/** The part of Trusted Types that the editor's worker needs; TypeScript's own `dom` has none of it. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string }
}

interface Window {
  readonly trustedTypes?: TrustedTypePolicyFactory
}
