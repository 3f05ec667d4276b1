/**
 * Takes samples of each contender in turns, so that a busy moment hits all alike. Gives each one's samples.
 *
 * @param budget After so many seconds no further round begins: fewer samples than asked for, and the results say so.
 */
export async function inTurns(contenders, samples, take, budget = Infinity) {
  const taken = contenders.map(() => [])
  const end = performance.now() + budget * 1000
  for (let sample = 0; sample < samples && (sample === 0 || performance.now() < end); sample += 1) {
    const order = [...contenders.keys()]
    for (const index of sample % 2 ? order.toReversed() : order) {
      taken[index].push(await take(contenders[index], sample))
    }
  }
  return taken
}
