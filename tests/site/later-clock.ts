/** Loaded before a program (`--import`), it sets the clock ahead by CLOCK_AHEAD days. */
const ahead = Number(process.env.CLOCK_AHEAD) * 86_400_000;
const ActualDate = Date;

globalThis.Date = new Proxy(ActualDate, {
  construct(target, given: unknown[], maker) {
    return Reflect.construct(target, given.length > 0 ? given : [later()], maker);
  },
  apply: (target) => new target(later()).toString(),
  get: (target, name) => (name === 'now' ? later : Reflect.get(target, name)),
});

function later(): number {
  return ActualDate.now() + ahead;
}
