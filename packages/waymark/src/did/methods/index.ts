import { didJwk } from './did-jwk.ts';
import { didKey } from './did-key.ts';
import type { DidMethod } from './did-method.ts';
import { didWeb } from './did-web.ts';
import { didWebvh } from './did-webvh.ts';
import { httpController, httpsController } from './https-controller.ts';

/** Every kind of controller that can be resolved. */
export const DID_METHODS: readonly DidMethod[] = [didKey, didWeb, httpsController, didJwk, didWebvh, httpController];
