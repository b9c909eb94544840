/**
 * `make`, which remembers for each object the answer to its last further arguments. What the engine sends unchanged is the
 * identical object, so whatever is drawn of it alone is made once.
 */
export const remember = <O extends object, A extends readonly unknown[], R>(
  make: (of: O, ...rest: A) => R,
): ((of: O, ...rest: A) => R) => {
  const last = new WeakMap<O, { readonly rest: A; readonly made: R }>();
  return (of, ...rest) => {
    const known = last.get(of);
    if (known?.rest.every((argument, i) => Object.is(argument, rest[i]))) return known.made;
    const made = make(of, ...rest);
    last.set(of, { rest, made });
    return made;
  };
};
