export { answersOf, dueAfter, initialTimer } from './state.ts'
