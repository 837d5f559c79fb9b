import type { Locale } from '@balabaqsha/domain';

/** Fixed words, a function of the values that the sentence needs, a list of either, or a group of them. */
type TextNode = string | ((...values: never[]) => string) | readonly TextNode[] | TextTree;

/** The texts of a page by their names; groups may nest. */
export type TextTree = { readonly [key: string]: TextNode };

/**
 * A catalogue of one page or component in three languages. Russian gives the shape; a key or a parameter that is
 * missing, left over or of another type in Kazakh or English doesn't compile.
 *
 * Use: `const t = homeTexts[locale]`, then `t.title`, `t.found(12)`.
 */
export function defineTexts<T extends TextTree>(texts: { ru: T; kk: NoInfer<T>; en: NoInfer<T> }): Record<Locale, T> {
  return texts;
}

/** The three wordings of one code. */
export type Wording<Text = string> = Readonly<Record<Locale, Text>>;

/** A wording for every code of a list: a code without a text doesn't compile. */
export type Wordings<Code extends string, Text = string> = Readonly<Record<Code, Wording<Text>>>;
