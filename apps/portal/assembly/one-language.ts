import { walk, type Node } from 'estree-walker';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';
import { LOCALES, type Locale } from '@balabaqsha/domain';
import { inLanguageFolder } from './language-folder.ts';

type Parse = (code: string) => unknown;

/**
 * Leaves in built code only the words of one language. An object literal with the keys `ru`, `kk` and `en` and no other
 * holds the same thing in three languages (`defineTexts`, `Wordings`); whatever a browser needs in all of them must not be
 * written like that.
 */
export function inOneLanguage(code: string, locale: Locale, parse: Parse): string {
  const text = new MagicString(code);
  walk(parse(code) as Node, {
    enter(node) {
      if (node.type !== 'ObjectExpression') return;
      const entries = node.properties.map((each) => ({ name: nameOf(each), at: each as unknown as { start: number; end: number } }));
      if (entries.length !== LOCALES.length || !LOCALES.every((each) => entries.some(({ name }) => name === each))) return;
      const { start, end } = node as unknown as { start: number; end: number };
      const kept = entries.find(({ name }) => name === locale);
      if (kept === undefined) return;
      text.remove(start + 1, kept.at.start);
      text.remove(kept.at.end, end - 1);
    },
  });
  return text.toString();
}

function nameOf(property: { type: string; key?: unknown; computed?: boolean; kind?: string }): string | null {
  if (property.type !== 'Property' || property.computed === true || property.kind !== 'init') return null;
  const key = property.key as { type: string; name?: string; value?: unknown };
  return key.type === 'Identifier' ? (key.name ?? null) : String(key.value);
}

/**
 * Writes each script of the browser once more for each language, so that a page loads the words of its own and of no
 * other. The server hands out addresses of one folder (`server/languages.ts`).
 */
export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    apply: 'build',
    generateBundle: {
      // After Vite itself has written into the scripts what their lazy parts need.
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return;
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const name = chunk.fileName.replace(/^assets\//, '');
          for (const locale of LOCALES) {
            const source = inLanguageFolder(inOneLanguage(chunk.code, locale, (code) => this.parse(code)), locale);
            this.emitFile({ type: 'asset', fileName: `assets/${locale}/${name}`, source });
          }
        }
      },
    },
  };
}
