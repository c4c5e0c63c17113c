export { bakePng } from './bake-png.ts';
export { bakeSvg } from './bake-svg.ts';
export type { Budget, Carrier, CarrierFinding, CarrierId, CarrierTools, Payload, Unpacked } from './carrier.ts';
export { CARRIER_REASONS, type CarrierReason } from './reasons.ts';
export { CARRIERS } from './registry.ts';
export { type Unbaked, type UnbakeOptions, unbake } from './unbake.ts';
