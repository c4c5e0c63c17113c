import type { Plugin } from 'esbuild';

/** What checking a credential never calls; a call would be a `TypeError`, and the check "could not be made". */
const NEVER_CALLED = 'module.exports = {};';

/**
 * Modules of the linked-data libraries that have another in their place in a script for other people's pages: framing, compaction and
 * a way to the network, which we never use; and what would leave traces in the page (`JsonLdProcessor`, `setImmediate`).
 * Package → specifier inside it → what stands there instead.
 */
const INSTEAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  jsonld: {
    './compact': NEVER_CALLED,
    './flatten': NEVER_CALLED,
    './frame': NEVER_CALLED,
    './fromRdf': NEVER_CALLED,
    './RequestQueue': NEVER_CALLED,
    './JsonLdProcessor': 'module.exports = () => undefined;',
    './platform': 'module.exports = { setupGlobals() {}, setupDocumentLoaders() {} };',
    'lru-cache': `module.exports = class {
      constructor({ max }) { this.max = max; this.all = new Map(); }
      get(key) {
        const value = this.all.get(key);
        if (value !== undefined) { this.all.delete(key); this.all.set(key, value); }
        return value;
      }
      set(key, value) {
        this.all.delete(key);
        this.all.set(key, value);
        if (this.all.size > this.max) this.all.delete(this.all.keys().next().value);
      }
    };`,
  },
  'rdf-canonize': {
    './RDFC10Sync': NEVER_CALLED,
    './platform': `exports.crypto = globalThis.crypto;
      exports.setImmediate = (run) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { port1.close(); run(); };
        port2.postMessage(null);
      };
      exports.bufferToHex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');`,
  },
};

/** For esbuild: leaves out of third-party packages what a page that only reads never uses. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    for (const [name, modules] of Object.entries(INSTEAD)) {
      const inside = new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/]lib[\\\\/]`);
      build.onResolve({ filter: /^\.\/|^lru-cache$/ }, ({ path, importer }) =>
        inside.test(importer) && modules[path] !== undefined ? { path, namespace: name } : undefined,
      );
      build.onLoad({ filter: /./, namespace: name }, ({ path }) => ({ contents: modules[path] ?? '', loader: 'js' }));
    }
  },
};
