import MiniCssExtractPlugin from 'mini-css-extract-plugin'
import webpack from 'webpack'
import { entries, finish, outDir } from '../shared/build.mjs'

const css = [MiniCssExtractPlugin.loader, 'css-loader']

const compiler = webpack({
  mode: 'production',
  context: import.meta.dirname,
  entry: entries,
  output: { path: outDir('webpack'), publicPath: '/', clean: true },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      {
        test: /\.css$/,
        oneOf: [{ test: /tailwind\.css$/, use: [...css, '@tailwindcss/webpack'] }, { use: css }],
      },
    ],
  },
  plugins: [new MiniCssExtractPlugin()],
  performance: { hints: false },
})
compiler.run(finish)
