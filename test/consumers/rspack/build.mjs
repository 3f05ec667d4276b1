import { rspack } from '@rspack/core'
import { entries, finish, outDir } from '../shared/build.mjs'

const swc = { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } }

const compiler = rspack({
  mode: 'production',
  context: import.meta.dirname,
  entry: entries,
  output: { path: outDir('rspack'), publicPath: '/', cssFilename: '[name].css', clean: true },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'builtin:swc-loader',
        options: { detectSyntax: 'auto', ...swc },
      },
      {
        test: /\.css$/,
        type: 'css/auto',
        oneOf: [{ test: /tailwind\.css$/, use: '@tailwindcss/webpack' }, {}],
      },
    ],
  },
  performance: { hints: false },
})
compiler.run(finish)
