import type { MiddlewareHandler } from 'hono';
import type { RequestEnv } from './request-env.ts';

/** Nothing from elsewhere, nothing inline, no frames. `data:` pictures are brand-marks out of a credential. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @see https://owasp.org/www-project-secure-headers/ */
export const securityHeaders: MiddlewareHandler<RequestEnv> = async (c, next) => {
  await next();
  const { headers } = c.res;
  // A picture has a stricter one of its own.
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  // The reading element is a script for other people's pages; everything else is ours.
  if (!headers.has('Cross-Origin-Resource-Policy')) headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  // A page may show somebody's credential: nobody keeps it but the person who asked.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};
