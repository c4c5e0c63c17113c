import type { Finding } from '../../finding.ts';
import type { CarrierReason } from './reasons.ts';

export type CarrierId = 'text' | 'url' | 'json-array' | 'lines' | 'png' | 'svg' | 'zip' | 'pdf' | 'qr';

/** One credential as text, or a link to one, and what it was taken out of. */
export interface Payload {
  readonly text: string;
  /** Outermost first: `['zip', 'png', 'text']`. */
  readonly carriers: readonly CarrierId[];
  /** A file's name inside a container, made safe to show. */
  readonly name?: string;
  readonly kind: 'credential' | 'url';
}

export type CarrierFinding = Finding<CarrierReason>;

/** What one carrier gave: more bytes to look into, or payloads, or only findings. */
export interface Unpacked {
  readonly payloads?: readonly Payload[];
  /** Names are as the container writes them: `unbake` makes them safe to show. */
  readonly inner?: readonly { readonly bytes: Uint8Array; readonly name?: string }[];
  readonly findings: readonly CarrierFinding[];
  /** Set when it turned out to be another carrier: a PNG with nothing baked in that shows a QR code. */
  readonly carrier?: CarrierId;
}

/** What is left to spend on one input, shared by everything inside it: a thousand ZIPs in a ZIP have one purse. */
export interface Budget {
  inflatedBytes: number;
  pictures: number;
}

export interface CarrierTools {
  /** Texts of the QR codes in a raster picture. The library cannot decode pixels; the product hands this in. */
  readonly decodeQr?: (bytes: Uint8Array) => Promise<readonly string[]>;
  /** What this stands in, outermost first. */
  readonly outer: readonly CarrierId[];
  readonly budget: Budget;
}

/** One way of carrying a credential, recognised by its content. */
export interface Carrier {
  readonly id: CarrierId;
  recognises(bytes: Uint8Array): boolean;
  unpack(bytes: Uint8Array, tools: CarrierTools): Promise<Unpacked>;
}

export const finding = (
  code: CarrierReason,
  values?: Readonly<Record<string, string>>,
  severity: Finding['severity'] = 'error',
): CarrierFinding => ({
  code,
  severity,
  place: '',
  ...(values ? { values } : {}),
});

/** True when `bytes` begin with `start`. */
export const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
