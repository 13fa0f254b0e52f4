import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { lazyView, Loaded, type Loadable } from '../../../../src/renderer/app/lazy-view.ts'

const Screen = () => <p>The screen</p>

const drawn = (view: Loadable): string =>
  renderToStaticMarkup(<Loaded view={view} props={{}} waiting="Loading" beside=", and more" />)

describe('a view that is loaded when it is shown', () => {
  test('is waited for the first time', () => {
    const view = lazyView(() => Promise.resolve(Screen))
    expect(drawn(view)).toBe('Loading')
    expect(renderToStaticMarkup(<view.View />)).toBe('')
  })

  test('is there at once when it was loaded ahead', async () => {
    const view = lazyView(() => Promise.resolve(Screen))
    await view.preload()
    expect(drawn(view)).toBe('<p>The screen</p>, and more')
    expect(renderToStaticMarkup(<view.View />)).toBe('<p>The screen</p>')
  })

  test('is loaded once, however often it is asked for', async () => {
    let loads = 0
    const view = lazyView(() => {
      loads += 1
      return Promise.resolve(Screen)
    })
    await Promise.all([view.preload(), view.load(), view.load()])
    await view.load()
    expect(loads).toBe(1)
  })

  test('is tried again after it could not be loaded', async () => {
    let loads = 0
    const view = lazyView(() => {
      loads += 1
      return loads === 1 ? Promise.reject(new Error('the file is gone')) : Promise.resolve(Screen)
    })
    await expect(view.preload()).rejects.toThrow('the file is gone')
    await view.preload()
    expect(drawn(view)).toBe('<p>The screen</p>, and more')
  })
})
