// A text of the operator becomes headings, paragraphs, lists and links; nothing in it becomes markup.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDocument } from './plain-document.ts'

const cases: readonly (readonly [text: string, html: string])[] = [
  ['One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
  ['One.\nTwo.', '<p>One.<br />Two.</p>'],
  ['# Head\n\n## Below\n\nText', '<h2>Head</h2><h3>Below</h3><p>Text</p>'],
  ['#None', '<p>#None</p>'],
  ['### None', '<p>### None</p>'],
  ['- One\n- Two', '<ul><li>One</li><li>Two</li></ul>'],
  ['- One\nTwo', '<p>- One<br />Two</p>'],
  ['<b>&"', '<p>&lt;b&gt;&amp;&quot;</p>'],
  ['# <i>', '<h2>&lt;i&gt;</h2>'],
  [
    'See https://a.example/x?y=1&z=2.',
    '<p>See <a href="https://a.example/x?y=1&amp;z=2" rel="noreferrer">https://a.example/x?y=1&amp;z=2</a>.</p>',
  ],
  ['javascript:alert(1)', '<p>javascript:alert(1)</p>'],
  [
    'https://a.example/"><script>',
    '<p><a href="https://a.example/" rel="noreferrer">https://a.example/</a>&quot;&gt;&lt;script&gt;</p>',
  ],
  ['', ''],
]
for (const [text, expected] of cases) {
  test(JSON.stringify(text), async () => {
    const drawn = (await plainDocument(text)).toString().replaceAll(/\s+/g, ' ')
    const tight = drawn
      .replaceAll(/(<(?:p|ul|li)>) /g, '$1')
      .replaceAll(/ (<\/(?:p|ul|li)>)/g, '$1')
    assert.equal(tight.trim(), expected)
  })
}
