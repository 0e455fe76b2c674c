/** A function that makes a thing once for each object and then knows it; what no page holds any more is forgotten. */
export function onceFor<Of extends object, Thing>(make: (of: Of) => Thing): (of: Of) => Thing {
  const known = new WeakMap<Of, Thing>();
  return (of) => {
    const found = known.has(of) ? (known.get(of) as Thing) : make(of);
    known.set(of, found);
    return found;
  };
}
