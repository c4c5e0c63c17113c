import type { Finding } from '../../finding.ts';
import { VC_2_CONTEXT } from '../formats/context-urls.ts';
import { contextUrlsOf } from '../formats/contexts-of.ts';
import type { ModelReason } from '../reasons.ts';
import { hasType } from '../said/said.ts';
import type { Spot } from '../said/spot.ts';

/** Whether an object says that it is an envelope. */
export function isEnveloped(spot: Spot): boolean {
  return hasType(spot, 'EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation');
}

/** The rules of the envelope itself. @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
export function checkEnveloped(spot: Spot): readonly Finding<ModelReason>[] {
  if (contextUrlsOf(spot).includes(VC_2_CONTEXT)) return [];
  const values = { class: 'EnvelopedVerifiableCredential', property: '@context', expected: VC_2_CONTEXT };
  return [{ code: 'model.context-base-missing', severity: 'error', place: '', values }];
}
