import { makeDocx, paragraph } from '../../src/reading/zip-fixture.ts'
import { attachment, CANARY, type Family, file, nth, OUTSIDE_FILE, STORY, storyBody, storyMail, TOLD } from './family.ts'

// What a message can be that is no letter: parts without end, heads that run on, attachments that swell or are called like somebody else's file.

const NO_MAIL = [
  'document_broken',
  'not_enough_text',
  'type_not_supported',
  'type_unknown',
  'archive_unsafe',
  'archive_broken',
  'mail_encrypted',
  'document_empty'
]

const nestedMail = (depth: number, number: number): string => {
  let inner = `Content-Type: text/plain\r\n\r\n${STORY.join('\r\n')}\r\n${number}\r\n`
  for (let at = 0; at < depth; at++) inner = `Content-Type: multipart/mixed; boundary="n${at}"\r\n\r\n--n${at}\r\n${inner}--n${at}--\r\n`
  return `From: a@b.example\r\nSubject: Sâu\r\nMIME-Version: 1.0\r\n${inner}`
}

const letterIn = (depth: number): string => {
  let letter = storyMail()
  for (let at = 0; at < depth; at++)
    letter = `From: a@b.example\r\nTo: b@c.example\r\nSubject: Fwd ${at}\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n${letter}`
  return letter
}

const deepMail: Family = {
  name: 'messages in messages',
  codes: NO_MAIL,
  mayBeRead: true,
  make: (number) => file(`thu-${number}.eml`, number % 2 === 0 ? nestedMail(60 + number * 40, number) : letterIn(10 + number * 20)),
  twin: { ...file('chuyen-tiep.eml', letterIn(1)), says: TOLD }
}

const swollenMail: Family = {
  name: 'messages that swell',
  codes: NO_MAIL,
  mayBeRead: true,
  make: (number) => {
    const much = 3000 + number * 500
    const makes = [
      () => storyMail(Array.from({ length: much }, (_, at) => `--b1\r\nContent-Type: text/plain\r\n\r\nphần ${at}`).join('\r\n')),
      () => storyMail('', `X-Dai: ${'a'.repeat(much * 200)}\r\n`),
      () => storyMail('', Array.from({ length: much }, (_, at) => `X-${at}: ${number}\r\n`).join('')),
      () =>
        storyMail(attachment('bom.docx', 'application/octet-stream', makeDocx(paragraph(' '.repeat(8_000_000 + number))))).replace(
          STORY.join('\r\n'),
          'Kèm theo tệp.'
        ),
      () => storyMail(attachment('../../../etc/cron.d/x', 'text/plain', Buffer.from(`${number}`))),
      () =>
        storyMail().replace(
          'Content-Transfer-Encoding: 8bit',
          `Content-Transfer-Encoding: base64\r\nContent-Length: ${10_000_000_000 + number}`
        ),
      () => storyMail().replace('charset=utf-8', `charset=${'utf-'.repeat(much)}`),
      () => storyMail('--b1\r\n'.repeat(much * 3)),
      () =>
        storyMail(
          `--b1\r\nContent-Type: message/external-body; access-type=URL; URL="${CANARY}/${number}"\r\n\r\n--b1\r\nContent-Type: text/html\r\n\r\n<img src="${CANARY}/${number}"><iframe src="${OUTSIDE_FILE}">`
        ),
      () => storyMail('', `Subject: =?utf-8?Q?${'=3D'.repeat(much * 20)}?=\r\n`)
    ]
    return file(`phinh-${number}.eml`, nth(makes, number)())
  },
  twin: {
    ...file(
      'dinh-kem.eml',
      storyMail(attachment('bao-cao.docx', 'application/octet-stream', makeDocx(storyBody()))).replace(
        STORY.join('\r\n'),
        'Kính gửi anh, em gửi báo cáo trong tệp đính kèm.'
      )
    ),
    says: TOLD
  }
}

export const mailFamilies: readonly Family[] = [deepMail, swollenMail]
