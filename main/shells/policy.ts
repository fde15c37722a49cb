/** What the window's page may load and do, in both shells. Monaco names the last ten policies. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types claimbook-worker editorViewLayer richScreenReaderContent domLineBreaksComputer ' +
    'diffReview diffEditorWidget editorGhostText stickyScrollViewLayer standaloneColorizer ' +
    'defaultWorkerFactory tokenizeToString dompurify',
].join('; ')

/** Headers of every page and file that a shell serves to its window. */
export const PAGE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
  'x-frame-options': 'DENY',
} as const
