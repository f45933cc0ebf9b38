/** What is said of feeds that are watched, and of asking other people's servers. */
export const feedsWording = {
  feeds_off: {
    vi: 'Sổ này chưa được phép hỏi các nguồn tin bên ngoài. Người quản trị máy chủ bật bằng HOPLUU_FEEDS=on.',
    en: 'This register may not ask feeds outside yet. Whoever runs the server allows it with HOPLUU_FEEDS=on.'
  },
  feeds_asked_now: {
    vi: 'Máy chủ hoặc một worker đang hỏi các nguồn tin. Nguồn vừa chọn sẽ được hỏi ngay sau đó.',
    en: 'A server or worker is asking the feeds now. The one that you chose is asked right afterwards.'
  },
  feeds_setting_not_valid: {
    vi: 'Thiết lập {name} = “{value}” không dùng được. Hãy xem mục theo dõi nguồn tin trong hướng dẫn.',
    en: 'The setting {name} = "{value}" cannot be used. See the part on watching feeds in the guide.'
  },
  feeds_way_unknown: {
    vi: '“hopluu feeds {way}” không có. Có: {ways}.',
    en: 'There is no "hopluu feeds {way}". There are: {ways}.'
  },
  feeds_argument_missing: {
    vi: '“hopluu feeds {way}” cần địa chỉ hoặc mã của nguồn tin.',
    en: '"hopluu feeds {way}" needs the address or the id of a feed.'
  },
  feeds_too_many: {
    vi: 'Danh sách đã có {most} nguồn tin. Hãy bỏ bớt nguồn không còn cần.',
    en: 'The list has {most} feeds already. Remove some that are not needed.'
  },
  feed_not_found: {
    vi: 'Không có nguồn tin này trong danh sách theo dõi.',
    en: 'There is no such feed on the watch list.'
  },
  feed_exists: {
    vi: 'Địa chỉ này đã được theo dõi, với tên “{name}”.',
    en: 'This address is watched already, as “{name}”.'
  },
  feed_name_not_valid: {
    vi: 'Tên nguồn tin cần có chữ và không dài quá {most} ký tự.',
    en: 'The name of a feed needs letters, and no more than {most}.'
  },
  feed_minutes_not_valid: {
    vi: 'Số phút giữa hai lần hỏi là một số nguyên từ {least} đến {most}.',
    en: 'The minutes between two times of asking are a whole number from {least} to {most}.'
  },
  feed_address_not_web: {
    vi: '“{address}” không phải địa chỉ web. Địa chỉ bắt đầu bằng http:// hoặc https://, không kèm tên và mật khẩu.',
    en: '“{address}” is no address of the web. It begins with http:// or https:// and has no name and password in it.'
  },
  feed_address_inside: {
    vi: '{host} nằm trên máy này hoặc trong mạng nội bộ, nên không được hỏi. Người quản trị máy chủ cho phép từng máy bằng HOPLUU_FEEDS_INSIDE.',
    en: '{host} is on this machine or in the office’s network, and is not asked. Whoever runs the server allows single hosts with HOPLUU_FEEDS_INSIDE.'
  },
  feed_host_not_found: {
    vi: 'Không tìm thấy máy {host}. Hãy xem lại địa chỉ, hoặc đường mạng của máy chủ.',
    en: 'The host {host} was not found. Check the address, or the server’s way to the network.'
  },
  feed_not_reached: {
    vi: 'Không kết nối được với {host} ({reason}). Hãy xem lại địa chỉ và cổng.',
    en: '{host} could not be reached ({reason}). Check the address and its port.'
  },
  feed_too_slow: {
    vi: '{host} trả lời quá chậm. Hãy thử mở địa chỉ đó bằng trình duyệt.',
    en: '{host} took too long to answer. Try the address in a browser.'
  },
  feed_too_large: {
    vi: '{host} gửi nhiều hơn {mostMB} MB nên không nhận.',
    en: '{host} sent more than {mostMB} MB, which is not taken.'
  },
  feed_answered: {
    vi: '{host} trả lời bằng mã {status} thay vì nội dung. Hãy thử mở địa chỉ đó bằng trình duyệt.',
    en: '{host} answered with status {status} instead of what was asked for. Try the address in a browser.'
  },
  feed_robots: {
    vi: 'Tệp robots.txt của {host} không cho chương trình lấy địa chỉ này. Có thể tự mở trang và thêm bằng tay.',
    en: 'The robots.txt of {host} does not let programs fetch this address. You can open the page yourself and add it by hand.'
  },
  feed_robots_not_read: {
    vi: 'Không đọc được tệp robots.txt của {host} (mã {status}), nên chưa hỏi gì ở đó.',
    en: 'The robots.txt of {host} could not be read (status {status}), so nothing is asked for there yet.'
  },
  feed_redirects: {
    vi: 'Địa chỉ được chuyển tiếp quá {most} lần.',
    en: 'The address is forwarded more than {most} times.'
  },
  feed_not_text: {
    vi: 'Nội dung ở địa chỉ này không phải văn bản.',
    en: 'What stands at this address is no text.'
  },
  feed_not_read: {
    vi: 'Nội dung ở địa chỉ này không phải RSS, Atom hay JSON Feed.',
    en: 'What stands at this address is no RSS, Atom or JSON Feed.'
  },
  feed_with_entities: {
    vi: 'Nguồn tin khai báo thực thể XML, điều không nguồn tin nào cần và có thể gây hại, nên không đọc.',
    en: 'The feed declares XML entities, which no feed needs and which can do harm; it is not read.'
  },
  feed_article_type: {
    vi: 'Bài ở địa chỉ này thuộc loại “{type}”, loại không đọc được.',
    en: 'The article at this address is of the type “{type}”, which is not read.'
  }
} as const
