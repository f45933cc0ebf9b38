/** What the accounts and the door say when they let nobody in, or cannot do what they were asked. */
export const accountsWording = {
  sign_in_failed: {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa. Hãy thử lại; nếu vẫn không được, hãy hỏi quản trị viên.',
    en: 'The login name or password is not right, or the account is locked. Try again; if it still fails, ask an administrator.'
  },
  sign_in_must_wait: {
    vi: 'Đã sai mật khẩu nhiều lần. Hãy chờ {minutes} phút rồi thử lại, hoặc xin quản trị viên một liên kết đặt lại mật khẩu.',
    en: 'The password was wrong too often. Wait {minutes} minutes and try again, or ask an administrator for a link to set a new one.'
  },
  password_blocked: {
    vi: 'Mật khẩu này không dùng được nữa vì đã nhập sai quá nhiều lần. Hãy xin quản trị viên một liên kết đặt lại mật khẩu.',
    en: 'This password is no longer accepted because it was typed wrongly too many times. Ask an administrator for a link to set a new one.'
  },
  password_wrong: {
    vi: 'Mật khẩu hiện tại không đúng. Hãy nhập lại.',
    en: 'The current password is not right. Type it again.'
  },
  password_too_short: {
    vi: 'Mật khẩu cần ít nhất {min} ký tự. Một câu ngắn dễ nhớ là đủ; không cần chữ hoa, số hay ký hiệu.',
    en: 'A password needs at least {min} characters. A short sentence that you remember will do; it needs no capitals, digits or signs.'
  },
  password_too_long: {
    vi: 'Mật khẩu dài quá {max} ký tự. Hãy chọn một mật khẩu ngắn hơn.',
    en: 'The password has more than {max} characters. Choose a shorter one.'
  },
  password_easily_guessed: {
    vi: 'Mật khẩu này dễ đoán: nó gồm tên của bạn, một từ quá quen hoặc các ký tự lặp lại, nối tiếp nhau. Hãy chọn một câu khác.',
    en: 'This password is easily guessed: it is made of your name, a very common word, or characters that repeat or follow one another. Choose another sentence.'
  },
  passwords_differ: {
    vi: 'Hai lần nhập mật khẩu mới không giống nhau. Hãy nhập lại cả hai.',
    en: 'The new password was not typed the same way twice. Type both again.'
  },
  office_not_found: {
    vi: 'Trong sổ không có cơ quan hay đối tác nào tên là “{name}”. Hãy ghi đúng tên, hoặc để trống.',
    en: 'The register has no body or partner called "{name}". Give its name as the register has it, or leave it empty.'
  },
  office_not_one: {
    vi: 'Có nhiều cơ quan, đối tác có tên chứa “{name}”: {some} … Hãy ghi đủ tên.',
    en: 'Several bodies or partners have "{name}" in their names: {some} … Give the whole name.'
  },
  level_not_known: {
    vi: 'Không có mức “{level}”. Các mức là public (công khai), internal (nội bộ) và confidential (hạn chế).',
    en: 'There is no level "{level}". The levels are public, internal and confidential (restricted).'
  },
  level_above_own: {
    vi: 'Mức này cao hơn mức bạn được xem, nên bạn không cho người khác hay cho mình được, cũng không mở đường vào tài khoản ở mức đó. Hãy nhờ quản trị viên được xem tới mức ấy, hoặc người giữ máy chủ.',
    en: 'This level is above what you may see, so you can give it to nobody, yourself included, nor open a way into an account that has it. Ask an administrator who has it, or whoever runs the server.'
  },
  level_not_permitted: {
    vi: 'Tài khoản của bạn không được xem mức này. Nếu cần, hãy hỏi quản trị viên.',
    en: 'Your account may not see this level. Ask an administrator if you need to.'
  },
  level_same: {
    vi: 'Báo cáo đã ở mức này. Hãy chọn mức khác.',
    en: 'The report is of this level already. Choose another.'
  },
  account_locked: {
    vi: 'Tài khoản này đang bị khóa. Hãy hỏi quản trị viên.',
    en: 'This account is locked. Ask an administrator.'
  },
  accounts_not_there: {
    vi: 'Máy chủ này được mở không kèm tài khoản. Hãy mở sổ bằng “hopluu serve”.',
    en: 'This server was started without accounts. Open the register with "hopluu serve".'
  },
  account_not_found: {
    vi: 'Không có tài khoản “{account}”. Hãy xem lại danh sách tài khoản.',
    en: 'There is no account "{account}". Look at the list of accounts.'
  },
  session_not_found: {
    vi: 'Phiên đăng nhập này đã kết thúc. Hãy tải lại trang.',
    en: 'This session has already ended. Reload the page.'
  },
  one_time_link_not_valid: {
    vi: 'Liên kết này đã được dùng, đã hết hạn hoặc không đúng. Hãy xin quản trị viên một liên kết mới.',
    en: 'This link was used already, is too old or is not right. Ask an administrator for a new one.'
  },
  accounts_there_already: {
    vi: 'Sổ này đã có tài khoản nên không thiết lập lần đầu được nữa. Hãy đăng nhập.',
    en: 'This register has accounts already, so it cannot be set up for the first time again. Sign in.'
  },
  login_name_not_valid: {
    vi: 'Tên đăng nhập gồm chữ cái không dấu, chữ số và các dấu . _ - @ ở giữa, không quá {max} ký tự, ví dụ lan.nguyen.',
    en: 'A login name is made of letters without marks, digits and . _ - @ between them, at most {max} characters, such as lan.nguyen.'
  },
  login_name_reserved: {
    vi: 'Tên “{name}” không dùng được vì ai cũng đoán ra. Hãy chọn tên riêng của người dùng, ví dụ lan.nguyen.',
    en: 'The name "{name}" cannot be used because anybody would guess it. Choose one of the person’s own, such as lan.nguyen.'
  },
  login_name_taken: {
    vi: 'Tên đăng nhập “{name}” đã có người dùng. Tên không được dùng lại, kể cả khi tài khoản đã khóa. Hãy chọn tên khác.',
    en: 'The login name "{name}" is taken. A name is never used again, not even when its account is locked. Choose another.'
  },
  display_name_not_valid: {
    vi: 'Hãy ghi họ tên, trên một dòng, không quá {max} ký tự.',
    en: 'Give a name, on one line of at most {max} characters.'
  },
  role_not_known: {
    vi: 'Không có vai trò “{role}”. Hãy chọn một vai trò trong danh sách.',
    en: 'There is no role "{role}". Choose one of the list.'
  },
  first_account_not_administrator: {
    vi: 'Tài khoản đầu tiên phải là quản trị viên, vì từ lúc đó ai cũng phải đăng nhập. Hãy chọn vai trò quản trị viên.',
    en: 'The first account must be an administrator’s, since from then on everybody has to sign in. Choose the role administrator.'
  },
  last_administrator: {
    vi: 'Đây là quản trị viên cuối cùng còn hoạt động. Hãy giao vai trò này cho một người khác trước.',
    en: 'This is the last active administrator. Give somebody else that role first.'
  },
  token_name_not_valid: {
    vi: 'Hãy đặt tên cho mã truy cập, trên một dòng, không quá {max} ký tự, để sau này biết nó dùng cho việc gì.',
    en: 'Give the token a name, on one line of at most {max} characters, so that you know later what it is for.'
  },
  token_days_not_valid: {
    vi: 'Mã truy cập phải có hạn, từ 1 đến {max} ngày.',
    en: 'A token needs an end, from 1 to {max} days.'
  },
  token_scopes_not_valid: {
    vi: 'Hãy chọn ít nhất một quyền cho mã truy cập, và chỉ những quyền mà bạn có.',
    en: 'Choose at least one permission for the token, and only such as you have yourself.'
  },
  too_many_tokens: {
    vi: 'Bạn đã có {max} mã truy cập còn hạn. Hãy bỏ một mã không dùng nữa.',
    en: 'You have {max} tokens that are still good. End one that is no longer used.'
  },
  token_not_found: {
    vi: 'Mã truy cập này không còn. Hãy tải lại trang.',
    en: 'This token is no longer there. Reload the page.'
  },
  password_not_here: {
    vi: 'Tài khoản này không có mật khẩu lưu trong sổ: mật khẩu do cơ quan quản lý ở nơi khác. Hãy đổi ở đó.',
    en: 'This account has no password in this register: your office keeps it elsewhere. Change it there.'
  },
  directory_not_reached: {
    vi: 'Lúc này không hỏi được thư mục tài khoản của cơ quan. Tài khoản có mật khẩu riêng trong sổ vẫn đăng nhập được. Hãy thử lại sau ít phút hoặc báo quản trị viên.',
    en: 'The office’s directory could not be asked just now. Accounts with a password of their own in this register still work. Try again in a few minutes, or tell an administrator.'
  },
  identity_without_role: {
    vi: 'Cơ quan xác nhận đúng là bạn, nhưng không nhóm nào của bạn được dùng sổ này. Hãy hỏi quản trị viên.',
    en: 'Your office confirms who you are, but none of your groups may use this register. Ask an administrator.'
  },
  identity_name_taken: {
    vi: 'Sổ đã có tài khoản “{name}” từ trước và không tự giao cho ai. Nếu đó là của bạn, hãy đăng nhập bằng mật khẩu của tài khoản ấy.',
    en: 'There is an account "{name}" here already, and it is not handed over by itself. If it is yours, sign in with that account’s own password.'
  },
  identity_tied_already: {
    vi: 'Danh tính này đã gắn với một tài khoản khác của sổ. Hãy hỏi quản trị viên.',
    en: 'This identity is tied to another account of this register already. Ask an administrator.'
  },
  provider_not_set: {
    vi: 'Sổ này không đặt nơi xác thực chung. Hãy đăng nhập bằng tên và mật khẩu.',
    en: 'No identity provider is set for this register. Sign in with a name and a password.'
  },
  provider_not_reached: {
    vi: 'Lúc này không hỏi được nơi xác thực chung. Hãy thử lại sau ít phút, hoặc đăng nhập cách khác.',
    en: 'The identity provider could not be asked just now. Try again in a few minutes, or sign in another way.'
  },
  provider_refused: {
    vi: 'Nơi xác thực chung không xác nhận lần đăng nhập này. Hãy thử lại từ đầu.',
    en: 'The identity provider did not confirm this sign-in. Begin again.'
  },
  second_step_needed: {
    vi: 'Tài khoản này cần thêm bước thứ hai: khóa đăng nhập (passkey) của bạn.',
    en: 'This account needs a second step: your passkey.'
  },
  second_step_needs_passkey: {
    vi: 'Muốn dùng bước thứ hai thì phải có ít nhất một khóa đăng nhập. Hãy thêm khóa trước.',
    en: 'A second step needs at least one passkey. Add a passkey first.'
  },
  second_step_required: {
    vi: 'Vai trò của bạn ở sổ này bắt buộc có bước thứ hai. Hãy mở “Tài khoản của tôi”, thêm một khóa đăng nhập (passkey) và bật bước thứ hai; đến khi đó bạn chưa làm được việc khác.',
    en: 'Your role needs a second step in this register. Open "My account", add a passkey and ask for the second step; until then you can do nothing else.'
  },
  second_step_roles_not_valid: {
    vi: 'HOPLUU_SECOND_STEP “{value}” không đúng. Ghi tên các vai trò cách nhau bằng dấu phẩy ({roles}), hoặc “all”.',
    en: 'HOPLUU_SECOND_STEP "{value}" is not valid. Name roles with commas ({roles}), or "all".'
  },
  passkeys_need_name: {
    vi: 'Khóa đăng nhập chỉ dùng được với một tên miền, không dùng được với địa chỉ bằng số. Hãy mở sổ bằng tên của máy chủ (trên chính máy này: http://localhost).',
    en: 'Passkeys hold for a name, not for an address in digits. Open the register by its host name (on this machine: http://localhost).'
  },
  passkey_not_valid: {
    vi: 'Khóa đăng nhập này không đúng với sổ. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
    en: 'This passkey does not fit this register. Try again, or sign in with a password.'
  },
  passkey_name_not_valid: {
    vi: 'Hãy đặt tên cho khóa đăng nhập, trên một dòng, không quá {max} ký tự, ví dụ “điện thoại của tôi”.',
    en: 'Give the passkey a name, on one line of at most {max} characters, such as "my telephone".'
  },
  passkey_not_found: {
    vi: 'Khóa đăng nhập này không còn. Hãy tải lại trang.',
    en: 'This passkey is no longer there. Reload the page.'
  },
  too_many_passkeys: {
    vi: 'Bạn đã có {max} khóa đăng nhập. Hãy bỏ một khóa không dùng nữa.',
    en: 'You have {max} passkeys. Remove one that is no longer used.'
  },
  attempt_over: {
    vi: 'Lần đăng nhập này đã quá lâu, đã xong hoặc không bắt đầu từ trình duyệt này. Hãy bắt đầu lại.',
    en: 'This sign-in took too long, is finished already or was not begun in this browser. Begin again.'
  },
  too_many_requests: {
    vi: 'Có quá nhiều yêu cầu trong một lúc. Hãy chờ {seconds} giây rồi thử lại.',
    en: 'There were too many requests at once. Wait {seconds} seconds and try again.'
  }
} as const
