import { Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { lazyView, type LazyView } from '../../../../src/renderer/app/lazy-view.ts'

const Screen = () => <p>The screen</p>

const drawn = ({ View }: LazyView): string =>
  renderToStaticMarkup(
    <Suspense fallback="Loading">
      <View />
    </Suspense>,
  )

describe('a view that is loaded when it is shown', () => {
  test('is waited for the first time', () => {
    expect(drawn(lazyView(() => Promise.resolve(Screen)))).toContain('Loading')
  })

  test('is there at once when it was loaded ahead', async () => {
    const view = lazyView(() => Promise.resolve(Screen))
    await view.preload()
    expect(drawn(view)).toBe('<p>The screen</p>')
  })
})
