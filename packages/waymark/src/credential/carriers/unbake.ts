import type { Finding } from '../../finding.ts';
import { parse } from '../parse.ts';
import { MAX_DEPTH, MAX_INFLATED_BYTES, MAX_INPUT_BYTES, MAX_PAYLOADS, MAX_PICTURES } from './caps.ts';
import {
  type Carrier,
  type CarrierFinding,
  type CarrierId,
  type CarrierTools,
  finding,
  type Payload,
} from './carrier.ts';
import type { CarrierReason } from './reasons.ts';
import { CARRIERS } from './registry.ts';
import { toShownName } from './shown-name.ts';

export interface UnbakeOptions {
  readonly decodeQr?: CarrierTools['decodeQr'];
  readonly carriers?: readonly Carrier[];
}
export interface Unbaked {
  readonly items: readonly Payload[];
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** Carriers that hold files of all kinds, and what is said when none of these is a credential. */
const CONTAINERS: Partial<Record<CarrierId, CarrierReason>> = {
  zip: 'carrier.zip-nothing-inside',
  pdf: 'carrier.pdf-nothing-attached',
};
/** What says of a file in a container only that it is something else. */
const HARMLESS: readonly CarrierReason[] = [
  'carrier.nothing',
  'carrier.unrecognised',
  'carrier.array-no-credential',
  'carrier.png-nothing-baked',
  'carrier.svg-nothing-baked',
  'carrier.image-no-code',
  'carrier.image-unsupported',
  'carrier.zip-nothing-inside',
  'carrier.pdf-nothing-attached',
];
const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** What is looked into: the bytes, what they stood in, and the name they had there. */
interface Found {
  readonly bytes: Uint8Array;
  readonly outer: readonly CarrierId[];
  readonly name?: string;
}

/**
 * Takes credentials out of whatever carries them, by the content and never by a file's name. Never throws; what could not be read is a
 * finding. Inside a container a file that is no credential is told and passed over.
 *
 * @example
 * const { items, findings } = await unbake(bytes);
 * for (const { text, kind } of items) if (kind === 'credential') console.log(parse(text).credential?.kind);
 */
export async function unbake(
  bytes: Uint8Array,
  { decodeQr, carriers = CARRIERS }: UnbakeOptions = {},
): Promise<Unbaked> {
  if (bytes.length > MAX_INPUT_BYTES)
    return { items: [], findings: [finding('carrier.too-large', { limit: `${MAX_INPUT_BYTES / 1024 / 1024} MB` })] };
  const items: Payload[] = [];
  const findings: CarrierFinding[] = [];
  const budget = { inflatedBytes: MAX_INFLATED_BYTES, pictures: MAX_PICTURES };

  const tell = (told: readonly CarrierFinding[], name: string | undefined) => {
    if (name === undefined || told.length === 0) findings.push(...told);
    else if (told.every(({ code }) => HARMLESS.includes(code)))
      findings.push(finding('carrier.zip-entry-skipped', { name }, 'info'));
    else findings.push(...toNamed(told, name));
  };

  const look = async ({ bytes: inside, outer, name }: Found): Promise<void> => {
    if (items.length > MAX_PAYLOADS) return;
    const carrier = carriers.find((each) => each.recognises(inside));
    if (!carrier) return tell([finding('carrier.unrecognised')], name);
    if (outer.length >= MAX_DEPTH) return tell([finding('carrier.too-deep')], name);
    const unpacked = await carrier.unpack(inside, { outer, budget, ...(decodeQr ? { decodeQr } : {}) });
    const id = unpacked.carrier ?? carrier.id;
    const payloads = (unpacked.payloads ?? []).map((payload) => ({
      ...payload,
      carriers: [...outer, ...payload.carriers],
      ...(name === undefined ? {} : { name }),
    }));
    // A read-me or a settings file beside the credentials.
    if (name !== undefined && payloads.length > 0 && !payloads.some(isLikely))
      return tell([finding('carrier.unrecognised')], name);
    tell(unpacked.findings, name);
    items.push(...payloads);

    const before = { items: items.length, findings: findings.length };
    for (const inner of unpacked.inner ?? []) {
      const innerName = inner.name === undefined ? name : toShownName(inner.name);
      await look({
        bytes: inner.bytes,
        outer: [...outer, id],
        ...(innerName === undefined ? {} : { name: innerName }),
      });
    }
    const nothingInside = CONTAINERS[id];
    const isQuiet = findings.slice(before.findings).every(({ code }) => code === 'carrier.zip-entry-skipped');
    if (nothingInside && unpacked.inner && items.length === before.items && unpacked.findings.length === 0 && isQuiet)
      tell([finding(nothingInside)], name);
  };

  await look({ bytes, outer: [] });
  if (items.length > MAX_PAYLOADS) {
    items.length = MAX_PAYLOADS;
    findings.push(finding('carrier.too-many', { limit: `${MAX_PAYLOADS}` }));
  }
  return { items, findings: findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]) };
}

/** Which file it is, then what is wrong with it; neither is the fault of the files beside it. */
const toNamed = (told: readonly CarrierFinding[], name: string): CarrierFinding[] => [
  ...(told.some(({ severity }) => severity === 'error')
    ? [finding('carrier.file-unreadable', { name }, 'warning')]
    : []),
  ...told.map((each) => ({
    ...each,
    severity: each.severity === 'error' ? ('warning' as const) : each.severity,
    values: { name, ...each.values },
  })),
];

/** A file in a container that is, or was meant to be, a credential. Broken JSON is left in, so that its fault is told. */
function isLikely({ kind, text }: Payload): boolean {
  if (kind === 'url') return true;
  const { credential, findings } = parse(text);
  return (
    credential !== undefined ||
    (/^[[{]|^eyJ/.test(text) && !findings.some(({ code }) => code === 'model.not-a-credential'))
  );
}
