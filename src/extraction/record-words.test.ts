import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon, loadPaperStatuses } from '../language/index.ts'
import {
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  MEETING_FORMATS,
  MILESTONE_KINDS,
  OBSTACLE_KINDS,
  PARTY_ROLES,
  PROJECT_STATUSES,
  SECTORS
} from './record-words.ts'

test('the tables speak the words of the record', () => {
  const isOf = (words: readonly string[], form: string, said: readonly (string | null)[]): string[] =>
    said.filter((word) => word !== null && !words.includes(word)).map((word) => `${form}: ${word}`)
  const wrong = loadLexicon().flatMap((entry): string[] => {
    switch (entry.kind) {
      case 'milestone':
        return isOf(MILESTONE_KINDS, entry.form, [entry.milestone])
      case 'obstacle':
        return isOf(OBSTACLE_KINDS, entry.form, [entry.obstacle])
      case 'project-role':
        return isOf(PARTY_ROLES, entry.form, [entry.role])
      case 'project-status':
        return isOf(PROJECT_STATUSES, entry.form, [entry.status])
      case 'telling':
        return isOf(MEETING_FORMATS, entry.form, [entry.format])
      case 'paper':
        return isOf(AGREEMENT_KINDS, entry.form, [entry.paper])
      case 'sector':
        return isOf(SECTORS, entry.form, entry.sectors)
      default:
        return []
    }
  })
  assert.deepEqual(wrong, [])
  assert.deepEqual(
    loadPaperStatuses().flatMap(({ phrase, status }) => isOf(AGREEMENT_STATUSES, phrase, [status])),
    []
  )
})
