/** The words of the pages of accounts in Vietnamese; `accounts-en.ts` has the same keys. */
export const accountsVi = {
  signIn: {
    title: 'Đăng nhập',
    loginName: 'Tên đăng nhập',
    password: 'Mật khẩu',
    go: 'Đăng nhập',
    lost: 'Quên mật khẩu? Hãy xin quản trị viên một liên kết đặt lại mật khẩu.',
    none: 'Sổ này chưa có tài khoản nào. Khi khởi động, máy chủ in ra một liên kết thiết lập lần đầu; hãy mở liên kết đó. Liên kết có hạn một giờ; khởi động lại để có liên kết mới.'
  },
  setUp: {
    title: 'Thiết lập lần đầu',
    about: 'Tạo tài khoản quản trị viên đầu tiên. Từ đó ai cũng phải đăng nhập, và quản trị viên thêm tài khoản cho người khác.',
    displayName: 'Họ và tên',
    go: 'Tạo tài khoản và đăng nhập'
  },
  password: {
    title: 'Đặt mật khẩu',
    about: (name: string) => `Đặt mật khẩu cho tài khoản “${name}”. Các phiên đăng nhập và mã truy cập trước đây sẽ kết thúc.`,
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    again: 'Nhập lại mật khẩu mới',
    hint: (min: number) => `Ít nhất ${min} ký tự; một câu ngắn dễ nhớ là tốt nhất. Không bắt buộc chữ hoa, số hay ký hiệu.`,
    go: 'Đặt mật khẩu và đăng nhập'
  },
  mine: {
    title: 'Tài khoản của tôi',
    local:
      'Sổ này chưa có tài khoản: bạn đang dùng với tư cách người dùng trên máy này và được làm mọi việc. Khi tài khoản đầu tiên được tạo, ai cũng phải đăng nhập.',
    addFirst: 'Thêm tài khoản đầu tiên',
    signOut: 'Đăng xuất',
    all: 'Mọi tài khoản',
    events: 'Việc đăng nhập',
    role: 'Vai trò',
    office: 'Cơ quan',
    noOffice: 'chưa ghi',
    may: 'Được làm',
    changePassword: 'Đổi mật khẩu',
    changeGo: 'Đổi mật khẩu',
    changed: 'Đã đổi mật khẩu. Các thiết bị khác phải đăng nhập lại.',
    sessions: 'Đang đăng nhập ở',
    here: 'thiết bị này',
    unknownDevice: 'thiết bị không rõ',
    sessionSaid: (way: string, opened: string, seen: string) => `bằng ${way}, từ ${opened}, dùng gần nhất ${seen}`,
    endSession: 'Kết thúc',
    tokens: 'Mã truy cập cho chương trình',
    tokensAbout: 'Chương trình khác gọi API với mã này: đặt ở đầu yêu cầu “Authorization: Bearer …”. Mã chỉ hiện một lần.',
    noTokens: 'Chưa có mã nào.',
    tokenSaid: (until: string, used: string | null) => `hạn ${until}; ${used ? `dùng gần nhất ${used}` : 'chưa dùng'}`,
    over: 'đã hết hạn',
    endToken: 'Thu hồi',
    addToken: 'Tạo mã truy cập',
    tokenName: 'Dùng cho việc gì',
    tokenDays: 'Số ngày có hiệu lực',
    tokenScopes: 'Được làm',
    tokenMade: (name: string) => `Mã “${name}” đã tạo. Hãy chép ngay, mã không hiện lại:`
  },
  all: {
    title: 'Tài khoản',
    about: 'Tài khoản không bao giờ bị xóa, vì quyết định trong sổ được ký bằng tên đăng nhập. Người đã nghỉ thì khóa.',
    none: 'Chưa có tài khoản nào. Tài khoản đầu tiên phải là quản trị viên; ngay khi nó được tạo, trang này cũng đòi đăng nhập, nên hãy mở liên kết đặt mật khẩu trước khi đóng trang.',
    locked: 'đang khóa',
    you: 'bạn',
    change: 'Sửa',
    save: 'Lưu',
    lock: 'Khóa',
    unlock: 'Mở khóa',
    reset: 'Tạo liên kết đặt mật khẩu',
    revoke: 'Kết thúc mọi phiên và mã',
    dropPasskeys: 'Bỏ khóa đăng nhập, bước thứ hai',
    add: 'Thêm tài khoản',
    addGo: 'Thêm và tạo liên kết đặt mật khẩu',
    loginName: 'Tên đăng nhập (ví dụ lan.nguyen; không đổi được về sau)',
    office: 'Cơ quan, đối tác (tên trong sổ; để trống nếu chưa có)',
    link: (name: string) => `Liên kết đặt mật khẩu cho “${name}”, dùng một lần. Hãy gửi riêng cho người đó; trang này không hiện lại:`,
    until: (at: string) => `Hết hạn lúc ${at}.`,
    made: (by: string) => `do ${by} thêm`,
    done: (name: string) => `Đã lưu tài khoản “${name}”.`
  },
  events: {
    title: 'Việc đăng nhập',
    about: 'Những gì đã xảy ra ở cửa vào sổ và với các tài khoản, mới nhất trước; không ai sửa hay xóa được ở đây.',
    none: 'Chưa có gì.',
    when: 'Lúc',
    what: 'Việc',
    whose: 'Tài khoản',
    by: 'Người làm',
    from: 'Từ địa chỉ',
    unknown: 'tên không có trong sổ',
    nobody: 'chưa đăng nhập',
    older: 'Cũ hơn',
    newest: 'Về mới nhất'
  },
  provider: {
    signIn: (name: string) => `Đăng nhập bằng ${name}`,
    about: 'Đăng nhập ở đó thay vì nhập mật khẩu ở đây. Vai trò của bạn giữ nguyên.',
    tie: 'Gắn với tài khoản của tôi',
    goOn: (name: string) => `Đi tiếp tới ${name}`,
    tied: 'Đã gắn với tài khoản của bạn: bạn đăng nhập ở đó được.'
  },
  passkey: {
    title: 'Đăng nhập bằng khóa (passkey)',
    about:
      'Khóa đăng nhập nằm trong điện thoại, máy tính hoặc khóa bảo mật của bạn và hỏi vân tay, khuôn mặt hoặc mã PIN. Không cần nhập tên.',
    secondTitle: 'Bước thứ hai',
    secondAbout: 'Tài khoản của bạn cần thêm khóa đăng nhập. Hãy dùng một trong các khóa bạn đã thêm.',
    show: 'Dùng khóa đăng nhập',
    waiting: 'Đang chờ khóa…',
    other: 'Đăng nhập cách khác',
    notShown: 'Chưa có khóa nào được dùng. Hãy thử lại, hoặc đăng nhập cách khác.',
    notMade: 'Chưa tạo được khóa. Hãy thử lại.',
    needsScript: 'Khóa đăng nhập cần JavaScript, mà trình duyệt này đang tắt. Mật khẩu thì không cần.',
    cannot: 'Trình duyệt này không biết khóa đăng nhập, hoặc đã quá cũ. Hãy đăng nhập bằng mật khẩu.',
    mine: 'Khóa đăng nhập (passkey)',
    mineAbout: 'Đăng nhập bằng điện thoại, máy tính hoặc khóa bảo mật, không cần gõ mật khẩu. Hãy thêm cho mỗi thiết bị một khóa.',
    none: 'Chưa có khóa nào.',
    said: (made: string, used: string | null) => `thêm ${made}; ${used ? `dùng gần nhất ${used}` : 'chưa dùng'}`,
    remove: 'Bỏ',
    name: 'Tên gọi (ví dụ “điện thoại của tôi”)',
    add: 'Thêm khóa đăng nhập',
    owed: 'Vai trò của bạn bắt buộc có bước thứ hai. Thêm một khóa ở đây rồi bật bước thứ hai; đến khi đó các trang khác của sổ chưa mở cho bạn.',
    stepOn: 'Sau mọi cách đăng nhập khác, sổ hỏi thêm khóa.',
    stepOff: 'Chỉ mật khẩu là đủ để vào. Khi bật bước thứ hai, các thiết bị khác đang đăng nhập sẽ phải đăng nhập lại.',
    stepAsk: 'Lần nào cũng hỏi khóa',
    stepDrop: 'Thôi hỏi'
  },
  level: {
    title: 'Mức đang làm việc',
    here: (name: string) => `Mức: ${name}`,
    about:
      'Mỗi mức là một sổ riêng, gồm những gì thuộc mức đó và các mức thấp hơn. Tìm kiếm, danh sách, biểu đồ và tệp tải về chỉ thấy mức đang làm việc. Việc bạn ghi vào hồ sơ theo dõi được giữ ở mức này và các mức cao hơn.',
    holds: {
      public: 'Những gì ai cũng được biết; cơ quan đối tác có tài khoản xem được mức này.',
      internal: 'Những gì của cơ quan, kèm mọi điều công khai. Đây là mức thường dùng.',
      confidential: 'Những gì chỉ vài người được biết, kèm mọi điều nội bộ và công khai. Không phải là nơi cho bí mật nhà nước.'
    },
    go: 'Làm việc ở mức này',
    field: 'Mức của tài liệu',
    clearance: 'Được xem tới mức',
    elsewhere: (name: string) => `Đã thêm ở mức “${name}”. Hãy chuyển sang mức đó để mở.`,
    ofReport: (name: string) => `mức: ${name}`,
    change: 'Đổi mức',
    changeGo: 'Đổi mức của báo cáo',
    changeHint:
      'Nâng mức: báo cáo bị đưa hẳn ra khỏi các mức dưới, cùng mọi điều chỉ báo cáo này nêu; bản sao lưu cũ vẫn còn. Hạ mức: văn bản được đọc lại ở mức dưới và phải duyệt lại ở đó. Ghi chú và điều tự gõ vào các hồ sơ khác ở mức dưới vẫn ở lại đó: hãy xem và rút nếu cần.'
  },
  redact: {
    title: 'Che bớt để đưa xuống mức dưới',
    back: 'Về báo cáo',
    of: 'Báo cáo',
    about:
      'Đánh dấu những mục không được lộ, ghi thêm các từ khác cần che. Chữ của mục và tên trong mục bị che ở mọi chỗ trong bài, dù viết có dấu hay không. Bản đã che chỉ có chữ, không kèm tệp gốc. Hãy đọc lại trước khi đưa đi: máy không biết câu còn lại có để lộ điều đã che hay không.',
    words: 'Các từ khác cần che',
    wordsHint: 'mỗi dòng một cụm từ',
    go: 'Che và xem',
    shown: (stretches: number) => `Bản đã che (${stretches} chỗ)`,
    download: 'Tải bản đã che',
    level: 'Đưa vào mức',
    file: 'Đưa vào sổ ở mức ấy'
  },
  sights: {
    title: 'Ai đã xem gì',
    about:
      'Ở mức hạn chế, sổ ghi lại mỗi lần có người mở báo cáo, tệp gốc, trang, hồ sơ, danh sách, hoặc thấy trong kết quả tìm; không ghi từ đã tìm. Không ai sửa hay xóa được ở đây.',
    elsewhere: 'Chỉ mức hạn chế có ghi. Hãy chuyển sang mức đó:',
    none: 'Chưa ai xem gì.',
    who: 'Người xem',
    what: 'Việc',
    subject: 'Xem gì',
    only: 'chỉ mục này',
    all: 'Xem tất cả'
  },
  nav: 'Tài khoản'
} as const
