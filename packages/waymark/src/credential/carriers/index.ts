export type { Carrier, CarrierId, CarrierTools, Payload } from './carrier.ts';
export { CARRIER_REASONS, type CarrierReason } from './reasons.ts';
export { CARRIERS } from './registry.ts';
export { type Unbaked, type UnbakeOptions, unbake } from './unbake.ts';
