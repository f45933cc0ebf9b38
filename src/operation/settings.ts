import { accept, type Outcome, refuse } from '../values/index.ts'
import { nearest } from './nearest.ts'

/** What a setting is written as; how each is checked stands in `app`, which alone reads them. */
export interface SettingEntry {
  readonly name: string
  readonly vi: string
  readonly en: string
  /** A key or a password: it is never shown, and a file that holds it should be for one pair of eyes. */
  readonly secret?: true
}

/** Every setting there is, in the order in which help, doctor and guide list them. */
export const SETTINGS: readonly SettingEntry[] = [
  {
    name: 'HOPLUU_SETTINGS',
    vi: 'tệp chứa các thiết lập này, mỗi dòng một TÊN=giá trị; biến môi trường thắng tệp (mặc định: ./hopluu.env nếu có)',
    en: 'a file with these settings, one NAME=value a line; the environment wins over it (default: ./hopluu.env, where it is there)'
  },
  { name: 'HOPLUU_DATA', vi: 'thư mục của sổ (mặc định: ./hopluu-data)', en: 'folder of the register (default: ./hopluu-data)' },
  { name: 'HOPLUU_PORT', vi: 'cổng của máy chủ (mặc định: 4700)', en: 'port of the server (default: 4700)' },
  {
    name: 'HOPLUU_HOST',
    vi: 'địa chỉ lắng nghe (mặc định: 127.0.0.1); địa chỉ khác thì cần HOPLUU_ORIGIN và tài khoản',
    en: 'address to listen on (default: 127.0.0.1); any other needs HOPLUU_ORIGIN and accounts'
  },
  {
    name: 'HOPLUU_ORIGIN',
    vi: 'địa chỉ https mà trình duyệt dùng để tới sổ qua máy chủ chuyển tiếp; khi đó ai cũng phải đăng nhập (mặc định: không có)',
    en: 'the https address by which browsers reach the register through a reverse proxy; everybody signs in then (default: none)'
  },
  {
    name: 'HOPLUU_WORKSPACE',
    vi: 'sổ của cơ quan nào, khi một cơ sở dữ liệu giữ sổ của nhiều cơ quan (mặc định: default)',
    en: 'whose register, where one database keeps those of several offices (default: default)'
  },
  {
    name: 'HOPLUU_WORKSPACES',
    vi: 'một máy chủ cho nhiều cơ quan, phân biệt theo địa chỉ: can-tho=hoptac.cantho.example,hue=hoptac.hue.example (mặc định: không có)',
    en: 'one server for several offices, told apart by address: can-tho=hoptac.cantho.example,hue=hoptac.hue.example (default: none)'
  },
  {
    name: 'HOPLUU_PROXY',
    vi: 'địa chỉ IP của máy chủ chuyển tiếp, cách nhau bằng dấu phẩy; X-Forwarded-For chỉ được tin khi đến từ đó (mặc định: không có)',
    en: 'IP addresses of the reverse proxy, with commas; X-Forwarded-For is believed from there only (default: none)'
  },
  {
    name: 'HOPLUU_ACCOUNTS',
    vi: '“on”: phải đăng nhập ngay cả trên chính máy này; “auto”: từ khi có tài khoản đầu tiên (mặc định: auto)',
    en: '"on": everybody signs in, on this machine too; "auto": from the first account on (default: auto)'
  },
  {
    name: 'HOPLUU_SECOND_STEP',
    vi: 'các vai trò bắt buộc có bước thứ hai (khóa đăng nhập), ví dụ administrator,manager; “all”: mọi vai trò (mặc định: không vai trò nào)',
    en: 'the roles that must have a second step (a passkey), such as administrator,manager; "all": every role (default: none)'
  },
  {
    name: 'HOPLUU_LDAP_URL',
    vi: 'đăng nhập bằng thư mục LDAP của cơ quan: ldaps://… hoặc ldap://… (khi đó bật StartTLS, trừ trên chính máy này) (mặc định: không có)',
    en: 'sign-in with the office’s LDAP directory: ldaps://… or ldap://… (with StartTLS, unless on this machine) (default: none)'
  },
  {
    name: 'HOPLUU_LDAP_CA',
    vi: 'tệp PEM có chứng thư của nơi cấp mà máy chủ LDAP dùng (mặc định: chứng thư của Node.js)',
    en: 'a PEM file with the authority that the LDAP server’s certificate is of (default: those Node.js knows)'
  },
  {
    name: 'HOPLUU_LDAP_BASE',
    vi: 'nơi tìm người dùng, ví dụ ou=people,dc=tinh,dc=vn',
    en: 'where people are looked for, such as ou=people,dc=example,dc=org'
  },
  {
    name: 'HOPLUU_LDAP_BIND_DN',
    vi: 'tài khoản mà sổ dùng để tìm; bỏ trống nếu ai cũng được tìm',
    en: 'the account that looks; leave it out where anybody may look'
  },
  { name: 'HOPLUU_LDAP_BIND_PASSWORD', vi: 'mật khẩu của tài khoản đó', en: 'that account’s password', secret: true },
  {
    name: 'HOPLUU_LDAP_USER_DN',
    vi: 'thay cho việc tìm: chỗ của mỗi người, ví dụ uid={login},ou=people,dc=tinh,dc=vn',
    en: 'instead of looking: where each person is, such as uid={login},ou=people,dc=example,dc=org'
  },
  {
    name: 'HOPLUU_LDAP_LOGIN',
    vi: 'thuộc tính là tên đăng nhập (mặc định: uid; Active Directory: sAMAccountName)',
    en: 'the attribute that is the login name (default: uid; Active Directory: sAMAccountName)'
  },
  { name: 'HOPLUU_LDAP_NAME', vi: 'thuộc tính là họ tên (mặc định: cn)', en: 'the attribute that is the person’s name (default: cn)' },
  {
    name: 'HOPLUU_LDAP_ROLES',
    vi: 'nhóm nào được vai trò gì, nhóm đầu tiên quyết định: administrator=cn=it,ou=groups,dc=tinh,dc=vn; reader=* (* là mọi người trong thư mục)',
    en: 'which group has which role, the first decides: administrator=cn=it,ou=groups,dc=example,dc=org; reader=* (* is everybody there)'
  },
  {
    name: 'HOPLUU_OIDC_ISSUER',
    vi: 'đăng nhập bằng nơi xác thực chung (OpenID Connect): địa chỉ https của nơi đó (mặc định: không có)',
    en: 'sign-in with an identity provider (OpenID Connect): its https address (default: none)'
  },
  {
    name: 'HOPLUU_OIDC_CLIENT_ID',
    vi: 'sổ được gọi là gì ở nơi đó; địa chỉ quay về là <địa chỉ của sổ>/sign-in/provider/back',
    en: 'what the register is called there; the redirect address is <the register’s address>/sign-in/provider/back'
  },
  { name: 'HOPLUU_OIDC_CLIENT_SECRET', vi: 'khóa bí mật, nếu nơi đó cấp', en: 'its secret, where the provider gave one', secret: true },
  {
    name: 'HOPLUU_OIDC_SCOPES',
    vi: 'những gì được hỏi (mặc định: openid profile email)',
    en: 'what is asked for (default: openid profile email)'
  },
  {
    name: 'HOPLUU_OIDC_LOGIN',
    vi: 'thông tin dùng làm tên đăng nhập (mặc định: preferred_username)',
    en: 'the claim that is the login name (default: preferred_username)'
  },
  {
    name: 'HOPLUU_OIDC_ROLE_CLAIM',
    vi: 'thông tin cho biết nhóm (mặc định: groups)',
    en: 'the claim that tells the groups (default: groups)'
  },
  {
    name: 'HOPLUU_OIDC_ROLES',
    vi: 'nhóm nào được vai trò gì, nhóm đầu tiên quyết định: administrator=hopluu-admin; reader=* (* là mọi người ở nơi đó)',
    en: 'which group has which role, the first decides: administrator=hopluu-admin; reader=* (* is everybody there)'
  },
  {
    name: 'HOPLUU_OIDC_NAME',
    vi: 'tên hiện trên trang đăng nhập (mặc định: tên máy của nơi đó)',
    en: 'what the sign-in page calls it (default: its host name)'
  },
  {
    name: 'DATABASE_URL',
    vi: 'cơ sở dữ liệu PostgreSQL dùng thay cho SQLite trong thư mục của sổ',
    en: 'a PostgreSQL database to use instead of SQLite in the folder',
    secret: true
  },
  {
    name: 'HOPLUU_JOBS',
    vi: '“here”: máy chủ tự đọc các tài liệu đang chờ; “workers”: để cho các tiến trình “hopluu worker” trên cùng PostgreSQL (mặc định: here)',
    en: '"here": the server itself reads the documents that wait; "workers": "hopluu worker" processes over the same PostgreSQL do (default: here)'
  },
  {
    name: 'HOPLUU_DRAIN',
    vi: 'số giây máy chủ còn nhận yêu cầu sau khi được bảo dừng, trong khi báo là không sẵn sàng; dùng khi có nhiều máy chủ (mặc định: 0)',
    en: 'seconds for which a server that is asked to stop still takes requests while it says that it is not ready; for several servers (default: 0)'
  },
  {
    name: 'HOPLUU_FILES',
    vi: 'nơi cất tệp gốc thay cho cơ sở dữ liệu: folder:/đường/dẫn, hoặc s3://tên?endpoint=https://máy-chủ (mặc định: trong cơ sở dữ liệu)',
    en: 'where originals are kept instead of the database: folder:/path, or s3://bucket?endpoint=https://host (default: in the database)'
  },
  { name: 'HOPLUU_FILES_KEY', vi: 'tên khóa của kho S3 đó', en: 'id of the key to that S3 store' },
  { name: 'HOPLUU_FILES_SECRET', vi: 'khóa bí mật của kho S3 đó', en: 'the secret of that key', secret: true },
  {
    name: 'HOPLUU_LOG',
    vi: 'nhật ký vận hành: “text” cho người đọc, “json” mỗi dòng một đối tượng, kèm mỗi yêu cầu một dòng (mặc định: text)',
    en: 'the log: "text" for people, "json" for one object a line, with a line for each request (default: text)'
  },
  {
    name: 'HOPLUU_METRICS_PORT',
    vi: 'cổng riêng, chỉ trên chính máy này, cho Prometheus lấy số đo (mặc định: không mở)',
    en: 'a port of its own, on this machine only, where Prometheus reads figures (default: none)'
  },
  {
    name: 'HOPLUU_MEASUREMENTS',
    vi: 'thư mục mà các trạm quan trắc gửi tệp số liệu tới; tệp mới được nhập sau chừng mười giây và để nguyên tại chỗ (mặc định: không có)',
    en: 'a folder that stations send files of measurements to; what comes is taken in after some ten seconds and left where it is (default: none)'
  },
  {
    name: 'HOPLUU_MEASUREMENTS_NAMES',
    vi: 'tên tệp được đặt thế nào: {province}, {facility}, {station}, {time}, {any} (mặc định: {station}_{time}.txt)',
    en: 'how files are named there: {province}, {facility}, {station}, {time}, {any} (default: {station}_{time}.txt)'
  },
  {
    name: 'HOPLUU_MQTT_URL',
    vi: 'máy chủ MQTT mà các trạm gửi quan trắc tới: mqtt://, mqtts://, ws:// hoặc wss:// (mặc định: không có)',
    en: 'the MQTT broker that stations send observations to: mqtt://, mqtts://, ws:// or wss:// (default: none)'
  },
  {
    name: 'HOPLUU_MQTT_TOPICS',
    vi: 'các chủ đề, cách nhau bằng dấu phẩy (mặc định: v1.1/+/Observations và v1.1/Observations, như SensorThings đặt)',
    en: 'its topics, with commas (default: v1.1/+/Observations and v1.1/Observations, as SensorThings calls them)'
  },
  { name: 'HOPLUU_MQTT_USER', vi: 'tên đăng nhập ở máy chủ MQTT đó', en: 'the name to sign in with there' },
  { name: 'HOPLUU_MQTT_PASSWORD', vi: 'mật khẩu ở máy chủ MQTT đó', en: 'the password there', secret: true },
  {
    name: 'HOPLUU_SMTP_URL',
    vi: 'nhắc việc qua thư: máy chủ thư, smtp://tên:mật-khẩu@máy-chủ:587 hoặc smtps://… (mặc định: không gửi)',
    en: 'reminders by mail: the server of mail, smtp://name:password@host:587 or smtps://… (default: none are sent)',
    secret: true
  },
  { name: 'HOPLUU_MAIL_FROM', vi: 'địa chỉ gửi thư', en: 'the address that mail comes from' },
  { name: 'HOPLUU_MAIL_LANGUAGE', vi: 'thư bằng tiếng vi hoặc en (mặc định: vi)', en: 'mail in vi or en (default: vi)' },
  {
    name: 'HOPLUU_REMIND_BEFORE',
    vi: 'nhắc trước hạn mấy ngày; 0 là đúng ngày (mặc định: 7,1,0)',
    en: 'how many days before a deadline people are reminded; 0 is the day itself (default: 7,1,0)'
  },
  {
    name: 'HOPLUU_REMIND_EVERY',
    vi: 'quá hạn thì cứ bao nhiêu ngày nhắc lại (mặc định: 7)',
    en: 'every how many days they are reminded of what is overdue (default: 7)'
  },
  {
    name: 'HOPLUU_ESCALATE',
    vi: 'quá hạn bao nhiêu ngày thì báo cho ai, theo tên đăng nhập: 14:truong.phong@x.vn,30:lanh.dao@x.vn (mặc định: không báo)',
    en: 'who hears, by login name, of what is overdue by so many days: 14:head@x.vn,30:chair@x.vn (default: nobody)'
  },
  {
    name: 'HOPLUU_FEEDS',
    vi: '“on”: máy chủ được hỏi các nguồn tin RSS/Atom trong danh sách theo dõi; “off”: không hỏi gì bên ngoài (mặc định: off)',
    en: '"on": the server may ask the RSS and Atom feeds of the watch list; "off": nothing outside is asked (default: off)'
  },
  {
    name: 'HOPLUU_FEEDS_INSIDE',
    vi: 'các máy trong mạng nội bộ được phép hỏi, cách nhau bằng dấu phẩy: cong.tinh.vn,10.0.0.5:8080 (mặc định: không máy nào)',
    en: 'hosts of the office’s own network that may be asked, with commas: portal.example,10.0.0.5:8080 (default: none)'
  },
  {
    name: 'HOPLUU_FEEDS_PAUSE',
    vi: 'nghỉ bao nhiêu giây giữa hai lần hỏi cùng một máy (mặc định: 5)',
    en: 'how many seconds pass between two requests to one host (default: 5)'
  },
  {
    name: 'HOPLUU_MODEL_URL',
    vi: 'máy đọc thứ hai: địa chỉ của một máy chủ kiểu OpenAI (mặc định: không có)',
    en: 'second reader: address of a server that speaks like OpenAI’s (default: none)'
  },
  { name: 'HOPLUU_MODEL_NAME', vi: 'tên mô hình trên máy chủ đó', en: 'the model’s name on that server' },
  {
    name: 'HOPLUU_MODEL_KEY',
    vi: 'khóa truy cập, nếu máy chủ đó cần',
    en: 'its key, where the server asks for one',
    secret: true
  }
]

/** What the pages' server is told by the program itself. */
const OWN = /^HOPLUU_PAGES_/

/**
 * Whether every name that begins as ours do is a setting: one letter wrong in HOPLUU_DATA, and a second register would be begun in another folder.
 * Names of others are nobody's business. Refuses with setting_unknown, setting_unknown_near.
 */
export const checkNames = (names: readonly string[]): Outcome<null> => {
  const known = SETTINGS.map(({ name }) => name)
  const wrong = names.find((name) => name.startsWith('HOPLUU_') && !OWN.test(name) && !known.includes(name))
  if (wrong === undefined) return accept(null)
  const near = nearest(wrong, known)
  return near ? refuse('setting_unknown_near', { name: wrong, nearest: near }) : refuse('setting_unknown', { name: wrong })
}
