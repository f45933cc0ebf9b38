import type { NewDocument } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'

/**
 * The documents that an "add" form carries: each chosen file, else the pasted text, with the day of publication and the address where
 * given (the register checks them). Pasted HTML is taken as a web page. Refuses with body_missing.
 */
export const documentsOfForm = async (form: FormData): Promise<Outcome<NewDocument[]>> => {
  const field = (name: string): string => String(form.get(name) ?? '').trim()
  const given = (name: 'publishedOn' | 'url' | 'level') => (field(name) === '' ? {} : { [name]: field(name) })
  const hints = { ...given('publishedOn'), ...given('url'), ...given('level') }

  const files = form.getAll('file').filter((entry): entry is File => entry instanceof File && entry.size > 0)
  if (files.length > 0) return accept(await Promise.all(files.map((file) => documentOf(file, hints))))
  const text = field('text')
  if (text === '') return refuse('body_missing')
  const title = field('title')
  const html = /^<(!doctype html|html|head|body|article|div|p)[\s>]/i.test(text)
  const bytes = new TextEncoder().encode(title === '' || html ? text : `${title}\n\n${text}`)
  return accept([{ bytes, mediaType: html ? 'text/html' : 'text/plain', ...hints }])
}

const documentOf = async (file: File, hints: Pick<NewDocument, 'publishedOn' | 'url' | 'level'>): Promise<NewDocument> => ({
  ...hints,
  bytes: new Uint8Array(await file.arrayBuffer()),
  fileName: file.name.normalize('NFC'),
  ...(file.type ? { mediaType: file.type } : {})
})
