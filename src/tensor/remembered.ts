/** `make`, called once for each key; what else it is given must follow from the key. */
export const remembered = <Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): ((key: Key, ...rest: Rest) => Value) => {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...rest) => {
    const entry = known.get(key) ?? { value: make(key, ...rest) };
    known.set(key, entry);
    return entry.value;
  };
};
