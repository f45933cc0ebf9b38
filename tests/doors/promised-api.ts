import assert from 'node:assert/strict'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { createApi } from '../../src/api/index.ts'
import { type OpenRegister, openRegister } from './web-server.ts'

const BASE = 'http://127.0.0.1:4700/api/v1'

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is checked against the OpenAPI document, then looked into.
type Json = any

/** The API over a register of its own, with every answer held to what its OpenAPI document promises. */
export interface PromisedApi extends OpenRegister {
  call(path: string, init?: RequestInit): Promise<Response>
  send(method: string, path: string, body?: unknown): Promise<Response>
  /** Holds an answer to what is promised of the path, as the document writes it, and gives its body. */
  kept(path: string, method: string, response: Response, status?: number): Promise<Json>
  /** Holds an answer to the one error shape. */
  refused(response: Response, status: number, code: string): Promise<void>
}

export const openPromisedApi = async (given?: OpenRegister): Promise<PromisedApi> => {
  const open = given ?? (await openRegister())
  const api = createApi(open.register)
  const call = (path: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(api.request(`${BASE}${path}`, init))
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema((await (await call('/openapi.json')).json()) as object, 'openapi')
  return {
    ...open,
    call,
    send: (method, path, body) =>
      call(path, body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    kept: async (path, method, response, status = 200) => {
      const body = (await response.json()) as Json
      assert.equal(response.status, status, JSON.stringify(body))
      const pointer = ['paths', `/api/v1${path}`, method, 'responses', String(status), 'content', 'application/json', 'schema']
      const escaped = pointer.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')))
      const check: ValidateFunction = ajv.compile({ $ref: `openapi#/${escaped.join('/')}` })
      assert.ok(check(body), `${path}: ${ajv.errorsText(check.errors)}`)
      return body
    },
    refused: async (response, status, code) => {
      const problem = (await response.json()) as Json
      assert.deepEqual([response.status, problem.code], [status, code])
      assert.ok(problem.sentences.vi && problem.sentences.en)
    }
  }
}
