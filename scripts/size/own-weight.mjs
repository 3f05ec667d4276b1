// What each export costs from the package's entry, and from the file that it is written in: the sum of what it uses.
import { readFileSync } from 'node:fs'
import { bundled, compressed } from './weigh.mjs'

/** The exports of a built entry, each with the first-load bytes of gzip from there and from its own file. */
export async function ownWeights(entry) {
  const home = `${process.cwd()}/dist`
  const imports = readFileSync(`${home}/${entry}.js`, 'utf8').matchAll(/^import \{ (.+) \} from "\.(.+)";$/gm)
  const weights = []
  for (const [, names, file] of imports)
    for (const name of names.split(', ')) {
      const [own, alias = own] = name.split(' as ')
      weights.push({
        name: alias,
        fromEntry: await weigh(alias, `${home}/${entry}.js`),
        fromOwn: await weigh(own, `${home}${file}`),
      })
    }
  return weights
}

async function weigh(name, file) {
  const { first } = await bundled(`export { ${name} } from ${JSON.stringify(file)}`)
  return compressed(first.map(({ code }) => code)).gzip
}
