import { Hono, type MiddlewareHandler } from 'hono';
import {
  compareLines,
  type Definition,
  emptyDefinition,
  importDefinitions,
  textIn,
  toAchievement,
  toLines,
} from 'waymark/achievement';
import { type JsonObject, parseUtf8 } from 'waymark/encoding';
import type { Reading } from 'waymark/reading';
import { formOf } from '../http/form-of.ts';
import { Refusal } from '../http/refusal.ts';
import type { RequestContext, RequestEnv } from '../http/request-env.ts';
import { comparePage } from './compare-page.ts';
import { definePage, previewOf, propertiesPage } from './define-page.ts';
import { type DraftForm, parseDraft } from './definition-form.ts';
import { importedPage } from './imported-page.ts';
import { rulesPage } from './rules-page.ts';
import { DEFINE_WORDS } from './words/index.ts';

/** What `main.ts` hands to this slice's routes. */
export interface DefineParts {
  /** Reads an Achievement as a reader would, asking nobody. */
  readonly readAchievement: (achievement: JsonObject, locale: string) => Promise<Reading>;
  readonly guard: {
    readonly form: MiddlewareHandler<RequestEnv>;
    readonly reading: MiddlewareHandler<RequestEnv>;
  };
}

/** A draft has no address yet; nobody follows this one. */
const DRAFT_ID = 'urn:waymark:draft';

/** Where definitions are written. Nothing is stored yet: the page carries the draft. */
export function defineRoutes({ readAchievement, guard }: DefineParts): readonly Hono<RequestEnv>[] {
  const routes = new Hono<RequestEnv>();

  const achievementOf = ({ definition, organisation }: DraftForm, fallback: string): JsonObject =>
    toAchievement(definition, {
      id: DRAFT_ID,
      creator: { id: `${DRAFT_ID}:organisation`, type: ['Profile'], name: organisation || fallback },
    });
  const readDraft = async (c: RequestContext, draft: DraftForm): Promise<Reading> => {
    const { locale } = c.get('page');
    return await readAchievement(achievementOf(draft, DEFINE_WORDS[locale].somebody), locale);
  };
  const draftOf = async (c: RequestContext) => {
    const form = await formOf(c);
    const fields = Object.fromEntries(
      [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    return { draft: parseDraft(fields), asked: fields.do ?? '' };
  };

  routes.get('/define', (c) => {
    const draft = { definition: emptyDefinition(c.get('page').locale), organisation: '' };
    return c.html(definePage(c.get('page'), { draft, emptyOutcomes: 1 }));
  });
  routes.get('/define/rules', (c) => c.html(rulesPage(c.get('page'))));
  routes.get('/define/compare', (c) => c.html(comparePage(c.get('page'))));
  routes.post('/define/compare', guard.form, guard.reading, async (c) => {
    const form = await formOf(c);
    const [before, after] = await Promise.all(['before', 'after'].map((name) => onlyDraftIn(form.get(name))));
    return before && after
      ? c.html(comparePage(c.get('page'), { differences: compareLines(toLines(before), toLines(after)) }))
      : c.html(comparePage(c.get('page'), { isRefused: true }), 400);
  });
  routes.get('/define/properties', (c) => c.html(propertiesPage(c.get('page'))));

  routes.post('/define', guard.form, guard.reading, async (c) => {
    const { draft, asked } = await draftOf(c);
    const reading = await readDraft(c, draft);
    const isAdding = asked === 'add-outcome' || draft.definition.outcomes.length === 0;
    return c.html(definePage(c.get('page'), { draft, reading, emptyOutcomes: isAdding ? 1 : 0 }));
  });
  // What the script asks for while somebody types.
  routes.post('/define/preview', guard.form, guard.reading, async (c) => {
    const { draft } = await draftOf(c);
    return c.html(previewOf(c.get('page'), draft, await readDraft(c, draft)));
  });

  routes.post('/define/download', guard.form, async (c) => {
    const { draft } = await draftOf(c);
    const achievement = achievementOf(draft, DEFINE_WORDS[c.get('page').locale].somebody);
    const { definition } = draft;
    const name = textIn(definition.name, definition.language, definition.language) ?? 'definition';
    const file = `${
      name
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60) || 'definition'
    }.json`;
    return c.body(`${JSON.stringify(achievement, null, 2)}\n`, 200, {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="definition.json"; filename*=UTF-8''${encodeURIComponent(file)}`,
    });
  });

  routes.post('/define/open', guard.form, guard.reading, async (c) => {
    const file = (await formOf(c)).get('file');
    if (!(file instanceof File) || file.size === 0) throw new Refusal('ERR_HTTP_NOTHING_GIVEN');
    const text = parseUtf8(new Uint8Array(await file.arrayBuffer())) ?? '';
    const { items } = importDefinitions(text);
    const [only, ...others] = items;
    if (!only?.ok || others.length > 0) return c.html(importedPage(c.get('page'), items));
    const draft = { definition: only.definition, organisation: only.organisation ?? '' };
    return c.html(definePage(c.get('page'), { draft, reading: await readDraft(c, draft), emptyOutcomes: 0 }));
  });
  return [routes];
}

/** The draft in a file that holds exactly one. */
async function onlyDraftIn(file: FormDataEntryValue | null): Promise<Definition | undefined> {
  if (!(file instanceof File)) return undefined;
  const { items } = importDefinitions(parseUtf8(new Uint8Array(await file.arrayBuffer())) ?? '');
  const [only, ...others] = items;
  return only?.ok && others.length === 0 ? only.definition : undefined;
}
