/** The fixed words of accounts: roles, permissions, what was done at the door. Vietnamese first, English second. */
export const ACCOUNT_TERMS = {
  'account role': {
    partner: ['Cơ quan đối tác', 'Partner body'],
    reader: ['Người đọc', 'Reader'],
    officer: ['Cán bộ', 'Officer'],
    reviewer: ['Người duyệt', 'Reviewer'],
    manager: ['Lãnh đạo', 'Manager'],
    administrator: ['Quản trị viên', 'Administrator'],
    auditor: ['Người kiểm tra', 'Auditor']
  },
  confidentiality: {
    public: ['Công khai', 'Public'],
    internal: ['Nội bộ', 'Internal'],
    confidential: ['Hạn chế', 'Restricted']
  },
  seen: {
    report: ['Mở báo cáo', 'Opened a report'],
    original: ['Tải tệp gốc', 'Took the original'],
    page: ['Xem trang PDF', 'Looked at a page'],
    dossier: ['Mở hồ sơ theo dõi', 'Opened a dossier'],
    list: ['Xem danh sách', 'Looked at a list'],
    export: ['Tải danh sách về', 'Took an export'],
    found: ['Thấy trong kết quả tìm', 'Saw in a search']
  },
  permission: {
    'report.read': ['Đọc báo cáo, tìm kiếm', 'Read reports, search'],
    'report.add': ['Thêm báo cáo, bản mới', 'Add reports and new versions'],
    'report.reread': ['Sửa ngày đăng, cho đọc lại', 'Set the day of publication, read again'],
    'report.withdraw': ['Rút và khôi phục báo cáo', 'Withdraw and restore reports'],
    'report.level': ['Nâng, hạ mức của báo cáo', 'Raise and lower reports'],
    'feed.manage': ['Quản lý nguồn tin theo dõi', 'Look after the feeds that are watched'],
    'item.decide': ['Duyệt mục, ghi thêm mục', 'Decide on items, enter items'],
    'dossier.read': ['Xem hồ sơ theo dõi, biểu đồ', 'See dossiers and charts'],
    'dossier.export': ['Tải danh sách về', 'Download lists'],
    'dossier.act': ['Cập nhật hồ sơ theo dõi', 'Act on dossiers'],
    'dossier.enter': ['Lập hồ sơ theo dõi mới', 'Enter new dossiers'],
    'home.set': ['Chọn địa phương của sổ', 'Say whose register it is'],
    'merge.read': ['Xem các lần gộp sổ và chỗ mâu thuẫn', 'See what was merged, and conflicts'],
    'merge.settle': ['Giải quyết chỗ mâu thuẫn khi gộp sổ', 'Settle conflicts of merged registers'],
    'account.own': ['Quản lý tài khoản của mình', 'Look after one’s own account'],
    'account.manage': ['Quản lý mọi tài khoản', 'Manage all accounts'],
    'audit.read': ['Xem việc đăng nhập', 'See sign-ins']
  },
  'account event': {
    signed_in: ['Đăng nhập', 'Signed in'],
    sign_in_failed: ['Đăng nhập không được', 'Sign-in failed'],
    sign_in_kept_waiting: ['Thử đăng nhập khi phải chờ', 'Tried to sign in while having to wait'],
    signed_out: ['Đăng xuất', 'Signed out'],
    session_ended: ['Kết thúc phiên đăng nhập', 'Session ended'],
    set_up: ['Thiết lập lần đầu', 'First set-up'],
    link_made: ['Tạo liên kết dùng một lần', 'One-time link made'],
    password_set: ['Đặt mật khẩu', 'Password set'],
    account_added: ['Thêm tài khoản', 'Account added'],
    account_changed: ['Sửa tài khoản', 'Account changed'],
    account_locked: ['Khóa tài khoản', 'Account locked'],
    account_unlocked: ['Mở khóa tài khoản', 'Account unlocked'],
    token_made: ['Tạo mã truy cập', 'Token made'],
    token_ended: ['Thu hồi mã truy cập', 'Token ended'],
    identity_tied: ['Gắn với danh tính bên ngoài', 'Tied to an identity outside'],
    passkey_added: ['Thêm khóa đăng nhập', 'Passkey added'],
    passkey_removed: ['Bỏ khóa đăng nhập', 'Passkey removed'],
    second_step_asked: ['Bật bước thứ hai', 'Second step asked for'],
    second_step_dropped: ['Tắt bước thứ hai', 'Second step dropped']
  },
  'sign-in way': {
    password: ['mật khẩu', 'password'],
    link: ['liên kết dùng một lần', 'one-time link'],
    ldap: ['thư mục của cơ quan', 'the office’s directory'],
    oidc: ['nơi xác thực chung', 'identity provider'],
    passkey: ['khóa đăng nhập', 'passkey'],
    'password+passkey': ['mật khẩu và khóa đăng nhập', 'password and passkey'],
    'link+passkey': ['liên kết và khóa đăng nhập', 'link and passkey'],
    'ldap+passkey': ['thư mục và khóa đăng nhập', 'directory and passkey'],
    'oidc+passkey': ['nơi xác thực chung và khóa đăng nhập', 'identity provider and passkey']
  }
} as const
