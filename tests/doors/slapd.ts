import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Change, Client } from 'ldapts'

const PROGRAM = ['/usr/sbin/slapd', '/usr/local/libexec/slapd', '/usr/lib/openldap/slapd'].find(existsSync)

export const BASE = 'dc=tinh,dc=vn'
export const LOOKING = { dn: `cn=sổ,${BASE}`, password: 'mat khau cua so' }

export interface Slapd {
  readonly url: string
  /** The same over TLS, and the authority that its certificate is of; null where there is no openssl to make one with. */
  readonly secure: { readonly url: string; readonly ca: string } | null
  /** Changes entries, as an administrator of the directory does. */
  change(dn: string, change: Change): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => resolve(port))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

/** A certificate of its own for 127.0.0.1. */
const makeCertificate = (folder: string): boolean => {
  try {
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
    const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
    const names = ['-subj', '/CN=slapd', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost']
    execFileSync('openssl', [...kind, ...names, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
    return true
  } catch {
    process.stdout.write('NOT RUN: openssl\n')
    return false
  }
}

const person = (uid: string, name: string, password: string): string => `dn: uid=${uid},ou=people,${BASE}
objectClass: inetOrgPerson
uid: ${uid}
cn:: ${Buffer.from(name).toString('base64')}
sn: ${uid}
userPassword: ${password}
`

const group = (name: string, ...members: string[]): string => `dn: cn=${name},ou=groups,${BASE}
objectClass: groupOfNames
cn: ${name}
${members.map((uid) => `member: uid=${uid},ou=people,${BASE}`).join('\n')}
`

const ENTRIES = [
  `dn: ${BASE}\nobjectClass: domain\ndc: tinh\n`,
  `dn: ou=people,${BASE}\nobjectClass: organizationalUnit\nou: people\n`,
  `dn: ou=groups,${BASE}\nobjectClass: organizationalUnit\nou: groups\n`,
  `dn:: ${Buffer.from(LOOKING.dn).toString('base64')}\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\ncn:: ${Buffer.from('sổ').toString('base64')}\nuserPassword: ${LOOKING.password}\n`,
  person('hoa', 'Trần Thị Hoa', 'hoa o thu muc'),
  person('lan', 'Lê Thị Lan', 'lan o thu muc'),
  person('minh', 'Đỗ Minh', 'minh o thu muc'),
  person('khach', 'Khách', 'khach o thu muc'),
  group('it', 'hoa'),
  group('officers', 'lan', 'minh')
].join('\n')

/**
 * An OpenLDAP server of its own on this machine, on free ports, with a few people and groups; undefined where the program is not there. It takes a name with
 * an empty password for nobody in particular and says yes, as Active Directory does, so that who forgets to refuse that is found out.
 */
export const startSlapd = async (): Promise<Slapd | undefined> => {
  if (PROGRAM === undefined) {
    process.stdout.write('NOT RUN: slapd\n')
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-slapd-'))
  const [file, data] = [join(folder, 'slapd.conf'), join(folder, 'data')]
  mkdirSync(data)
  const hasTls = makeCertificate(folder)
  const [port, securePort] = [await freePort(), await freePort()]
  const modules = ['/usr/lib/ldap', '/usr/lib/openldap'].find(existsSync)
  writeFileSync(
    file,
    `${['core', 'cosine', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`).join('\n')}
allow bind_anon_dn
pidfile ${join(folder, 'pid')}
${modules ? `modulepath ${modules}\nmoduleload back_mdb` : ''}
${hasTls ? `TLSCertificateFile ${join(folder, 'certificate.pem')}\nTLSCertificateKeyFile ${join(folder, 'key.pem')}` : ''}
database mdb
suffix ${BASE}
rootdn cn=root,${BASE}
rootpw root
directory ${data}
access to attrs=userPassword by anonymous auth by * none
access to * by anonymous auth by users read
`
  )
  writeFileSync(join(folder, 'entries.ldif'), ENTRIES)
  execFileSync(PROGRAM, ['-T', 'add', '-f', file, '-l', join(folder, 'entries.ldif')], { stdio: 'pipe' })
  const url = `ldap://127.0.0.1:${port}`
  const secureUrl = `ldaps://127.0.0.1:${securePort}`
  const server: ChildProcess = spawn(PROGRAM, ['-f', file, '-h', hasTls ? `${url} ${secureUrl}` : url, '-d', '0'], { stdio: 'ignore' })
  for (let i = 0; i < 100 && !(await answers(port)); i++) await setTimeout(50)
  return {
    url,
    secure: hasTls ? { url: secureUrl, ca: readFileSync(join(folder, 'certificate.pem'), 'utf8') } : null,
    change: async (dn, change) => {
      const root = new Client({ url })
      await root.bind(`cn=root,${BASE}`, 'root')
      await root.modify(dn, change)
      await root.unbind()
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      if (server.exitCode === null) {
        server.kill('SIGTERM')
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
