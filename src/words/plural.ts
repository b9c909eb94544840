/** The forms of a counted noun, by the categories of `Intl.PluralRules`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A language's choice among a noun's forms: plural(1, { one: 'step', other: 'steps' }) is 'step'. */
export const pluralOf = (language: string): ((n: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
};
