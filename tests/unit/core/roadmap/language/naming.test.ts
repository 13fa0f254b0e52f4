import { expect, test } from 'vitest'
import { namedByBold, namedByLink, namedByText, splitName } from '#core/roadmap/language/naming.ts'

test.each([
  ['REST APIs', 'verbs, status codes, versions'],
  ['Source control', 'Git, branches, merges'],
  ['OS concepts', 'processes, threads, memory'],
  ['Hand tools', 'saws, planes, chisels'],
  ['HTTP', 'what a request is made of'],
  ['Lógica', 'condicionales, ciclos, variables'],
  ['网络', '如何发送一个请求'],
])('“%s” is the name in front of “%s”', (name, rest) => {
  expect(namedByText(name, rest)).toBe(name)
})

test.each([
  ['Week 1', 'the first steps, and the second'],
  ['Monday', 'read a chapter about birds'],
  ['Dec 14', 'send the form to the school'],
  ['Key concepts', 'processes, threads, memory'],
  ['Tools', 'saws, planes, chisels'],
  ['Recommended', 'some practice with saws, planes'],
  ['Mini project 2', 'build a nest for the winter'],
  ['Proyecto final', 'un nido para el invierno entero'],
  ['If you are new', 'start with the small birds'],
  ['How it works', 'the birds come, and go'],
  ['Birds', 'A Very Short Introduction'],
  ['Birds', 'Robin'],
  ['Get a really good idea of how they fly with', 'wings, tails, wind'],
  ['12', 'a number, and nothing else'],
  ['Is it a bird?', 'no, it is a plane'],
])('“%s” is no name in front of “%s”', (name, rest) => {
  expect(namedByText(name, rest)).toBe('')
})

test('a link is a name unless it is nothing but a label; bold text ends in none', () => {
  expect(namedByLink('The Bird Book')).toBe('The Bird Book')
  expect(namedByLink('What birds eat')).toBe('What birds eat')
  expect(namedByLink('Video')).toBe('')
  expect(namedByBold('The bird book:')).toBe('')
  expect(namedByBold('What birds eat:')).toBe('What birds eat')
  expect(namedByBold('START HERE')).toBe('')
})

test('a text is cut behind its name and what joins the two', () => {
  expect(splitName('Birds – they fly', 'Birds')).toEqual({ title: 'Birds', rest: 'they fly' })
  expect(splitName('Birds:', 'Birds')).toBeNull()
  expect(splitName('Fish: they swim', 'Birds')).toBeNull()
  expect(splitName('Birds: they fly', '')).toBeNull()
})
