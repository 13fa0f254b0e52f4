/** A learner's title is shown as it is, also where it looks like an escape of JavaScript (found in roadmaps about strings). */
import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { I18nProvider, Trans } from '@lingui/react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { sayValuesLiterally } from '../../../../src/renderer/language/literal-values.ts'

const TITLE = String.raw`Escapes: \x41, \u0041 and C:\xfade`

beforeAll(() => sayValuesLiterally(i18n))

test('in a sentence', () => {
  const title = TITLE
  expect(t`${title}: done`).toBe(`${TITLE}: done`)
})

test('between tags', () => {
  const title = TITLE
  const said = createElement(Trans, { id: '{title} stays', message: '{title} stays', values: { title } })
  expect(renderToStaticMarkup(createElement(I18nProvider, { i18n }, said))).toBe(`${TITLE} stays`)
})
