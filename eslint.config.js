// The rules of CONTRIBUTING.md that ESLint can check; each message says what to do instead.
import ts from 'typescript-eslint'
import unicorn from 'eslint-plugin-unicorn'

const deniedGlobals = [
  { name: 'fetch', message: 'Use platform/http-client.ts: timeout, size limit, address guard.' },
  { name: 'Date', message: 'Take the clock as an argument: platform/clock.ts (Temporal).' },
  { name: 'setTimeout', message: 'Take the clock as an argument: platform/clock.ts.' },
  { name: 'setInterval', message: 'Take the clock as an argument: platform/clock.ts.' },
]
const deniedProperties = [
  {
    object: 'Math',
    property: 'random',
    message: 'platform/random.ts, so that the simulation can replay it.',
  },
  { object: 'Temporal', property: 'Now', message: 'Take the clock as an argument.' },
  { object: 'process', property: 'env', message: 'Settings come from platform/config.ts.' },
]
const testRunner = {
  from: 'package',
  name: ['test', 'it', 'describe', 'suite'],
  package: 'node:test',
}

const spreadLiterals = [
  'ArrayExpression > SpreadElement > ArrayExpression',
  'ObjectExpression > SpreadElement > ObjectExpression',
  'CallExpression > SpreadElement > ArrayExpression',
].map((selector) => ({ selector, message: 'A literal that is spread into another belongs in it.' }))

export default ts.config(
  { ignores: ['**/node_modules/**', '.tallystick/**', 'build/**', '**/vectors/**'] },
  {
    files: ['packages/**/*.ts', 'examples/**/*.ts', 'checks/**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    plugins: { unicorn },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [testRunner] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // bigint and numbers print exactly; a wrapper around each of them would only be noise.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...deniedGlobals],
      'no-restricted-properties': ['error', ...deniedProperties],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'unicorn/filename-case': ['error', { case: 'kebabCase' }],
      // Lines are for reading: nothing is spread so that there are fewer of them.
      'no-restricted-syntax': ['error', ...spreadLiterals],
    },
  },
  {
    files: [
      '**/platform/**',
      '**/*.test.ts',
      '**/testing/**',
      'packages/test-browser/**',
      'checks/**',
      'examples/**',
    ],
    rules: {
      'no-restricted-globals': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
    },
  },
  // Tables of outcomes and texts are read row by row; splitting them would only hide rows.
  { files: ['**/*.test.ts', '**/texts/**'], rules: { 'max-lines': ['error', { max: 500 }] } },
  {
    files: ['packages/cli/**', 'packages/simulation/**', 'checks/**', 'examples/**'],
    rules: { 'no-console': 'off' },
  },
)
