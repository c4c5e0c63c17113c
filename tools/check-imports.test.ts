import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeLibraryImport, judgeProductImport, specifiersOf } from './check-imports.ts';

describe('the import order', () => {
  it('finds static, dynamic, side-effect and re-export specifiers, and ignores comments', () => {
    const source = `import a from 'a';\nimport 'b';\nexport { c } from "c";\nconst d = await import('d');\n// import x from 'x'\n/* import y from 'y' */\nimport {\n  e,\n} from 'e';`;
    assert.deepEqual(specifiersOf(source).sort(), ['a', 'b', 'c', 'd', 'e']);
  });
  it('lets a room import lower rooms by their index and the lobby, and nothing else', () => {
    assert.equal(judgeLibraryImport('proof/check-proofs.ts', '../did/index.ts'), undefined);
    assert.equal(judgeLibraryImport('proof/suites/x.ts', '../../finding.ts'), undefined);
    assert.match(judgeLibraryImport('did/x.ts', '../proof/index.ts') ?? '', /comes before/);
    assert.match(judgeLibraryImport('proof/x.ts', '../did/did-key.ts') ?? '', /index/);
    assert.match(judgeLibraryImport('proof/x.ts', 'node:fs') ?? '', /page/);
    assert.match(judgeLibraryImport('proof/x.ts', 'lodash') ?? '', /no door/);
    assert.match(judgeLibraryImport('reading/x.ts', 'jose') ?? '', /door at/);
  });
  it('keeps slices apart and sockets in net', () => {
    assert.equal(judgeProductImport('read/routes.ts', '../store/index.ts'), undefined);
    assert.equal(judgeProductImport('main.ts', './read/routes.ts'), undefined);
    assert.match(judgeProductImport('read/routes.ts', '../issue/award.ts') ?? '', /slice/);
    assert.match(judgeProductImport('read/routes.ts', '../net/index.ts') ?? '', /handed in/);
    assert.match(judgeProductImport('store/x.ts', '../net/index.ts') ?? '', /may not/);
    assert.match(judgeProductImport('read/x.ts', 'node:https') ?? '', /belongs to/);
    assert.match(judgeProductImport('read/x.ts', 'kysely') ?? '', /door at/);
  });
});
